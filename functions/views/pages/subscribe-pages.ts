import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { BackTest } from '#core/subscribers/back-test.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import { words } from '../page-wording.ts'
import { wishesText } from '../preferences-text.ts'
import { type Choice, choiceOf } from './choice.ts'
import { formGuard, input, problemSummary } from './components.ts'
import { forecastNotice } from './forecast-notice.ts'
import { page } from './layout.ts'
import { messagePage } from './message-page.ts'
import { type Offer, sendFields, topicFields, watchFields, whenFields } from './preference-fields.ts'

export interface SubscribeForm extends Offer {
  readonly chosen: Choice
  readonly stamp: string
  readonly address?: string
}

export function subscribePage({ chosen, stamp, address = '', ...offer }: SubscribeForm): string {
  const { packs, problems = [] } = offer
  const watches = packs.map(({ watch }) => watch)
  const text = words.subscribing.subscribe
  return page({
    title: problems.length > 0 ? words.forms.notYet(text.title) : text.title,
    watches,
    body: html`<h1>${text.title}</h1>
<p>${text.intro}</p>
${problemSummary(problems)}
<form method="post" action="/subscribe" novalidate>
<input type="hidden" name="whole" value="yes"><input type="hidden" name="quietDayNote" value="yes">
${input({ id: 'address', label: words.forms.address, type: 'email', value: address, required: true, autocomplete: 'email', problems })}
${formGuard(stamp)}
${sendFields(chosen, offer)}
${watches.length > 1 ? watchFields(chosen, offer) : html`<input type="hidden" name="watches" value="${watches[0]?.id}">`}
${topicFields(chosen, offer)}
${whenFields(chosen, offer)}
<p class="soft">${text.consent} <a href="/privacy">${words.site.privacy}</a></p>
<button>${text.title}</button>
</form>`,
  })
}

/** The same for every address, known or not. */
export function checkInboxPage(watches: readonly Watch[]): string {
  const { title, text, nothing } = words.subscribing.inbox
  return messagePage(title, text, watches, html`<p class="soft">${nothing}</p>`)
}

export function confirmPage(
  token: string,
  wanted: Preferences,
  names: readonly string[],
  forecast: BackTest | undefined,
  watches: readonly Watch[],
): string {
  const text = words.subscribing.confirm
  return page({
    title: text.title,
    watches,
    body: html`<h1>${text.title}</h1>
<p>${text.asked}</p>
<ul>${wishesText(wanted, names).map((line) => html`<li>${line}</li>`)}</ul>
${forecast ? forecastNotice(forecast, choiceOf(wanted)) : ''}
<form method="post" action="/confirm"><input type="hidden" name="t" value="${token}"><button>${text.button}</button></form>
<p class="soft">${text.notYou}</p>`,
  })
}

export function blockPage(token: string, watches: readonly Watch[]): string {
  const text = words.subscribing.block
  return page({
    title: text.title,
    watches,
    body: html`<h1>${text.title}</h1>
<p>${text.text}</p>
<form method="post" action="/block"><input type="hidden" name="t" value="${token}"><button class="stop">${text.button}</button></form>`,
  })
}
