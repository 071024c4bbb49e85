import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
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
  return page({
    title: 'Unsubscribe?',
    watches,
    body: html`<h1>Unsubscribe?</h1>
<p>Stop mail from Sitrep to <strong>${maskedAddress(address)}</strong>.</p>
<form method="post" action="/u/${token}"><button>Stop all email</button>
${both ? html`<br><button class="quiet" name="only" value="digest">Stop the digest, keep alerts</button><br><button class="quiet" name="only" value="alerts">Stop alerts, keep the digest</button>` : ''}
<p>Or change the hour, the topics, or pause: <button class="quiet" name="only" value="link">Email me a link to my settings</button></p></form>`,
  })
}

/** `undo` is absent where there is nothing to take back. */
export function unsubscribedPage(undo: string | undefined, watches: readonly Watch[]): string {
  return page({
    title: 'You are unsubscribed',
    watches,
    body: html`<h1>You are unsubscribed</h1>
<p>Nothing more will be sent.</p>
${undo ? html`<p>By mistake?</p>${action('/undo', undo, 'Undo', 'quiet')}<p class="soft">This works for an hour.</p>` : ''}
<p><a href="/subscribe">Subscribe again</a></p>`,
  })
}

function nothingSentPage(watches: readonly Watch[]): string {
  return page({
    title: 'Nothing is sent',
    watches,
    body: html`<h1>Nothing is sent to this address</h1>
<p>It is not subscribed. <a href="/subscribe">Subscribe again</a></p>`,
  })
}
