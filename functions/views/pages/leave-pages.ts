import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { words } from '../page-wording.ts'
import { action } from './components.ts'
import { page } from './layout.ts'
import { maskedAddress } from './settings-page.ts'

/** Who gets both digest and alerts may stop one of them. */
export function unsubscribePage(
  token: string,
  { address, preferences, state }: Profile,
  watches: readonly Watch[],
): string {
  const { digest, alerts } = preferences
  const both = digest !== null && alerts !== null
  if (state === 'unsubscribed' || state === 'suppressed') return nothingSentPage(watches)
  const text = words.subscribing.leave
  const [before, whose, after] = text.text(maskedAddress(address))
  return page({
    title: text.title,
    watches,
    body: html`<h1>${text.title}</h1>
<p>${before}<strong>${whose}</strong>${after}</p>
<form method="post" action="/u/${token}"><button>${text.all}</button>
${both ? html`<br><button class="quiet" name="only" value="digest">${text.digest}</button><br><button class="quiet" name="only" value="alerts">${text.alerts}</button>` : ''}
<p>${text.or} <button class="quiet" name="only" value="link">${text.link}</button></p></form>`,
  })
}

/** `undo` is absent where there is nothing to take back. */
export function unsubscribedPage(undo: string | undefined, watches: readonly Watch[]): string {
  const text = words.subscribing.leave
  return page({
    title: text.done,
    watches,
    body: html`<h1>${text.done}</h1>
<p>${text.doneText}</p>
${undo ? html`<p>${text.mistake}</p>${action('/undo', undo, text.undo, 'quiet')}<p class="soft">${text.undoNote}</p>` : ''}
<p><a href="/subscribe">${words.subscribing.subscribe.again}</a></p>`,
  })
}

function nothingSentPage(watches: readonly Watch[]): string {
  const text = words.subscribing.leave
  return page({
    title: text.nothing,
    watches,
    body: html`<h1>${text.nothingTitle}</h1>
<p>${text.nothingText} <a href="/subscribe">${words.subscribing.subscribe.again}</a></p>`,
  })
}
