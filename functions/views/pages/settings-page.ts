import { html } from 'hono/html'
import type { BackTest } from '#core/subscribers/back-test.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { datedIn, longDate, moment } from '../dates.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
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

const text = words.subscribing.settings

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
  const [before, whose, after] = text.for(maskedAddress(profile.address))
  return page({
    title: problems.length > 0 || form.looked ? words.forms.notSaved(text.title) : text.title,
    watches: packs.map(({ watch }) => watch),
    body: html`<h1>${text.title}</h1>
<p>${before}<strong>${whose}</strong>${after} <span class="soft">${datedIn(profile.preferences.language, () => standing(profile))}</span></p>
${form.done ? notice('good', html`<p>${form.done}</p>`) : ''}
${problemSummary(problems)}
${isReader ? html`${rules(form)}${pausing(form)}` : html`<p><a href="/subscribe">${words.subscribing.subscribe.again}</a></p>`}
${yourData(form)}`,
  })
}

/** A mail that is passed on shows its settings to whoever opens them: not the whole address. */
export function maskedAddress(address: string): string {
  return `${address.charAt(0)}•••••${address.slice(address.lastIndexOf('@'))}`
}

function standing({ state, activeSince, pausedUntil, preferences: { zone } }: Profile): string {
  if (state === 'paused') return pausedUntil ? text.pausedUntil(moment(pausedUntil, zone)) : text.paused
  if (state === 'active') return activeSince ? text.activeSince(longDate(activeSince.slice(0, 10))) : text.active
  return text.nothing
}

function rules({ token, chosen, forecast, looked, ...offer }: SettingsForm): Html {
  return html`<form method="post" action="/settings" novalidate>
<input type="hidden" name="t" value="${token}"><input type="hidden" name="whole" value="yes">${looked ? html`<input type="hidden" name="looked" value="${looked}">` : ''}
${forecast ? forecastNotice(forecast, chosen) : ''}${looked ? html`<p><strong>${text.notSaved}</strong> <button>${text.save}</button></p>` : ''}
${sendFields(chosen, offer)}
${watchFields(chosen, offer)}
${placeFields(chosen, offer)}
${topicFields(chosen, offer)}
${alertFields(chosen, offer)}
${whenFields(chosen, offer)}
${styleFields(chosen, offer)}
<button>${text.save}</button>
</form>`
}

function pausing({ token, profile }: SettingsForm): Html {
  const weeks = [1, 2, 3, 4].map((n) => ({ value: String(n), label: text.weeks(n) }))
  return html`<h2>${text.pause}</h2>
${profile.state === 'paused' ? action('/resume', token, text.resume) : ''}
<form method="post" action="/pause"><input type="hidden" name="t" value="${token}">
${select({ id: 'weeks', label: text.stopFor, value: '1', options: weeks })}
<button class="quiet">${text.pause}</button></form>`
}

function yourData({ token, profile }: SettingsForm): Html {
  return html`<h2>${text.data}</h2>
<div class="actions">${profile.state === 'suppressed' ? '' : action('/export', token, text.export, 'quiet')}${profile.state === 'active' || profile.state === 'paused' ? action('/leave', token, text.unsubscribe, 'quiet') : ''}</div>
<details><summary>${text.erase}</summary>
<p>${text.eraseText}</p>
${action('/erase', token, text.erase, 'stop')}</details>
<details><summary>${text.passedOn}</summary>
<p>${text.passedOnText}</p>
${action('/renew', token, text.renew, 'quiet')}</details>`
}
