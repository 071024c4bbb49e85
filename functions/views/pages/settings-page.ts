import { html } from 'hono/html'
import type { BackTest } from '#core/subscribers/back-test.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { datedIn, longDate, moment } from '../dates.ts'
import type { Html } from '../html.ts'
import type { Choice } from './choice.ts'
import { action, notice, problemSummary, select } from './components.ts'
import { forecastNotice } from './forecast-notice.ts'
import { page } from './layout.ts'
import {
  alertFields,
  type Offer,
  placeFields,
  sendFields,
  styleFields,
  topicFields,
  watchFields,
  whenFields,
} from './preference-fields.ts'

export interface SettingsForm extends Offer {
  readonly token: string
  readonly profile: Profile
  readonly chosen: Choice
  /** What the alerts chosen would have been, and the mark that says they were looked at. */
  readonly forecast?: BackTest | undefined
  readonly looked?: string
  /** What was just done. */
  readonly done?: string
}

export function settingsPage(form: SettingsForm): string {
  const { profile, problems = [], packs } = form
  const isReader = profile.state === 'active' || profile.state === 'paused'
  return page({
    title: `${problems.length > 0 || form.looked ? 'Not saved yet: ' : ''}Your settings`,
    watches: packs.map(({ watch }) => watch),
    body: html`<h1>Your settings</h1>
<p>For <strong>${maskedAddress(profile.address)}</strong>. <span class="soft">${datedIn(profile.preferences.language, () => standing(profile))}</span></p>
${form.done ? notice('good', html`<p>${form.done}</p>`) : ''}
${problemSummary(problems)}
${isReader ? html`${rules(form)}${pausing(form)}` : html`<p><a href="/subscribe">Subscribe again</a></p>`}
${yourData(form)}`,
  })
}

/** A mail that is passed on shows its settings to whoever opens them: not the whole address. */
export function maskedAddress(address: string): string {
  return `${address.charAt(0)}•••••${address.slice(address.lastIndexOf('@'))}`
}

function standing({ state, activeSince, pausedUntil, preferences: { zone } }: Profile): string {
  if (state === 'paused') return pausedUntil ? `Paused until ${moment(pausedUntil, zone)}.` : 'Paused.'
  if (state === 'active') return activeSince ? `Active since ${longDate(activeSince.slice(0, 10))}.` : 'Active.'
  return 'Nothing is sent to it.'
}

function rules({ token, chosen, forecast, looked, ...offer }: SettingsForm): Html {
  return html`<form method="post" action="/settings" novalidate>
<input type="hidden" name="t" value="${token}"><input type="hidden" name="whole" value="yes">${looked ? html`<input type="hidden" name="looked" value="${looked}">` : ''}
${forecast ? forecastNotice(forecast, chosen) : ''}${looked ? html`<p><strong>Nothing is saved yet.</strong> <button>Save settings</button></p>` : ''}
${sendFields(chosen, offer)}
${watchFields(chosen, offer)}
${placeFields(chosen, offer)}
${topicFields(chosen, offer)}
${alertFields(chosen, offer)}
${whenFields(chosen, offer)}
${styleFields(chosen, offer)}
<button>Save settings</button>
</form>`
}

function pausing({ token, profile }: SettingsForm): Html {
  const weeks = [1, 2, 3, 4].map((n) => ({ value: String(n), label: `${n} week${n > 1 ? 's' : ''}` }))
  return html`<h2>Pause</h2>
${profile.state === 'paused' ? action('/resume', token, 'Resume now') : ''}
<form method="post" action="/pause"><input type="hidden" name="t" value="${token}">
${select({ id: 'weeks', label: 'Stop all email for', value: '1', options: weeks })}
<button class="quiet">Pause</button></form>`
}

function yourData({ token, profile }: SettingsForm): Html {
  return html`<h2>Your data</h2>
<div class="actions">${profile.state === 'suppressed' ? '' : action('/export', token, 'Email me my data', 'quiet')}${profile.state === 'active' || profile.state === 'paused' ? action('/leave', token, 'Unsubscribe', 'quiet') : ''}</div>
<details><summary>Erase my data</summary>
<p>Erases your address, your choices and the list of mails sent to you, at once and for good. What stays is a fingerprint that keeps us from writing to you again unasked.</p>
${action('/erase', token, 'Erase my data', 'stop')}</details>
<details><summary>Passed one of our mails on?</summary>
<p>Whoever has it can open these settings. This makes the links of all earlier mails worthless, except those that unsubscribe, and mails you a fresh one.</p>
${action('/renew', token, 'Make earlier links worthless', 'quiet')}</details>`
}
