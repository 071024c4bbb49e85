import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { BackTest } from '#core/subscribers/back-test.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import { wishesText } from '../preferences-text.ts'
import { type Choice, choiceOf } from './choice.ts'
import { formGuard, input, problemSummary } from './components.ts'
import { consentWords } from './consent-words.ts'
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
  return page({
    title: `${problems.length > 0 ? 'Not sent yet: ' : ''}Subscribe`,
    watches,
    body: html`<h1>Subscribe</h1>
<p>Key developments by email: what changed, who says so, and who disputes it.</p>
${problemSummary(problems)}
<form method="post" action="/subscribe" novalidate>
<input type="hidden" name="whole" value="yes"><input type="hidden" name="quietDayNote" value="yes">
${input({ id: 'address', label: 'Email address', type: 'email', value: address, required: true, autocomplete: 'email', problems })}
${formGuard(stamp)}
${sendFields(chosen, offer)}
${watches.length > 1 ? watchFields(chosen, offer) : html`<input type="hidden" name="watches" value="${watches[0]?.id}">`}
${topicFields(chosen, offer)}
${whenFields(chosen, offer)}
<p class="soft">${consentWords} <a href="/privacy">Privacy</a></p>
<button>Subscribe</button>
</form>`,
  })
}

/** The same for every address, known or not. */
export function checkInboxPage(watches: readonly Watch[]): string {
  return messagePage(
    'Check your inbox',
    'If this address can be written to, a mail is on its way. Nothing else is sent before you confirm in it.',
    watches,
    html`<p class="soft">Nothing there after ten minutes? Look among unwanted mail, then try once more.</p>`,
  )
}

export function confirmPage(
  token: string,
  wanted: Preferences,
  names: readonly string[],
  forecast: BackTest | undefined,
  watches: readonly Watch[],
): string {
  return page({
    title: 'Confirm your subscription',
    watches,
    body: html`<h1>Confirm your subscription</h1>
<p>You asked for:</p>
<ul>${wishesText(wanted, names).map((line) => html`<li>${line}</li>`)}</ul>
${forecast ? forecastNotice(forecast, choiceOf(wanted)) : ''}
<form method="post" action="/confirm"><input type="hidden" name="t" value="${token}"><button>Confirm subscription</button></form>
<p class="soft">Not you? Close this page and nothing will be sent.</p>`,
  })
}

export function blockPage(token: string, watches: readonly Watch[]): string {
  return page({
    title: 'You did not ask for this?',
    watches,
    body: html`<h1>You did not ask for this?</h1>
<p>Then we will never write to this address again, whoever asks for it. Only our desk can undo that.</p>
<form method="post" action="/block"><input type="hidden" name="t" value="${token}"><button class="stop">Never write again</button></form>`,
  })
}
