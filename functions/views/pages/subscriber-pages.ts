import { html } from 'hono/html'
import type { Pack, Watch } from '#core/corpus/pack.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import { page } from './layout.ts'
import { placesField, preferenceFields } from './preference-fields.ts'

export interface SubscribeForm {
  readonly watches: readonly Watch[]
  readonly chosen: Preferences
  /** What was typed and why it cannot be taken. */
  readonly address?: string
  readonly problem?: string
}

export function subscribePage({ watches, chosen, address = '', problem }: SubscribeForm): string {
  return page({
    title: 'Subscribe',
    watches,
    body: html`<h1>Subscribe</h1>
<p>Key developments by email: what changed, who says so, and who disputes it.</p>
${problem ? html`<p class="error" role="alert">${problem}</p>` : ''}
<form method="post" action="/subscribe">
<label for="address">Email address</label>
<input type="email" id="address" name="address" value="${address}" required autocomplete="email">
<p class="trap" aria-hidden="true"><label>Leave this empty<input type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
${preferenceFields(chosen, watches)}
<p class="soft">We send a confirmation first. We store your address and these choices, nothing else. No tracking. <a href="/privacy">Privacy</a></p>
<button>Subscribe</button>
</form>`,
  })
}

/** The same for every address, known or not. */
export function checkInboxPage(watches: readonly Watch[]): string {
  return messagePage(
    'Check your inbox',
    'If this address can be subscribed, a mail is on its way. Nothing is sent before you confirm in it.',
    watches,
  )
}

export function confirmPage(token: string, { digest, zone, alerts }: Preferences, names: readonly string[]): string {
  return page({
    title: 'Confirm your subscription',
    body: html`<h1>Confirm your subscription</h1>
<p>You asked for:</p>
<ul><li>${names.join(', ')}</li>
${digest ? html`<li>A digest a day at ${digest.at} (${zone})</li>` : ''}
${alerts ? html`<li>Alerts, at most ${alerts.perDay} a day</li>` : ''}</ul>
<form method="post" action="/confirm"><input type="hidden" name="t" value="${token}"><button>Confirm subscription</button></form>
<p class="soft">Not you? Close this page and nothing will be sent.</p>`,
  })
}

/** Who gets both digest and alerts may stop one of them. */
export function unsubscribePage(token: string, { digest, alerts }: Preferences): string {
  const both = digest !== null && alerts !== null
  return page({
    title: 'Unsubscribe?',
    body: html`<h1>Unsubscribe?</h1>
<p>Stop mail from Sitrep to this address.</p>
<form method="post" action="/u/${token}"><button>Stop all email</button>
${both ? html`<button class="quiet" name="only" value="digest">Stop only the digest</button><button class="quiet" name="only" value="alerts">Stop only the alerts</button>` : ''}</form>`,
  })
}

export function blockPage(token: string): string {
  return page({
    title: 'You did not ask for this?',
    body: html`<h1>You did not ask for this?</h1>
<p>Then we will never write to this address again, whoever asks.</p>
<form method="post" action="/block"><input type="hidden" name="t" value="${token}"><button>Never write again</button></form>`,
  })
}

export interface SettingsForm {
  readonly token: string
  readonly chosen: Preferences
  readonly packs: readonly Pack[]
  readonly problem?: string
}

export function settingsPage({ token, chosen, packs, problem }: SettingsForm): string {
  const watches = packs.map(({ watch }) => watch)
  return page({
    title: 'Your settings',
    watches,
    body: html`<h1>Your settings</h1>
${problem ? html`<p class="error" role="alert">${problem}</p>` : ''}
<form method="post" action="/settings">
<input type="hidden" name="t" value="${token}">
${preferenceFields(chosen, watches)}
${placesField(chosen, packs)}
<button>Save settings</button>
</form>
<h2>Pause</h2>
<form method="post" action="/pause"><input type="hidden" name="t" value="${token}">
<label>Stop all email for<select name="weeks">${[1, 2, 3, 4].map((n) => html`<option value="${n}">${n} week${n > 1 ? 's' : ''}</option>`)}</select></label>
<button class="quiet">Pause</button></form>
<h2>Leave</h2>
<form method="post" action="/leave"><input type="hidden" name="t" value="${token}"><button class="quiet">Unsubscribe</button></form>`,
  })
}

export function messagePage(title: string, text: string, watches: readonly Watch[] = []): string {
  return page({ title, watches, body: html`<h1>${title}</h1><p>${text}</p>` })
}
