import { html } from 'hono/html'
import { type Html, joinHtml } from '../html.ts'
import { languages, localeOf } from '../languages.ts'
import { words } from '../page-wording.ts'
import type { Option } from './components.ts'

const sample = Date.UTC(2013, 5, 5)
export const datesIn: readonly Option[] = Object.keys(languages).map((value) => ({
  value,
  label: new Intl.DateTimeFormat(localeOf(value), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(sample),
}))

export function perDays(chosen: string): readonly Option[] {
  const usual = ['1', '2', '3', '5', '10', '20']
  const all = usual.includes(chosen) || !/^\d{1,2}$/.test(chosen) ? usual : [...usual, chosen]
  return all.sort((a, b) => Number(a) - Number(b)).map((value) => ({ value, label: words.forms.alerts.aDay(value) }))
}

/** Whole hours, and the one that was chosen. */
export function hoursAnd(chosen: string): readonly Option[] {
  const whole = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
  const all = /^\d\d:\d\d$/.test(chosen) ? [...new Set([...whole, chosen])].sort() : whole
  return all.map((value) => ({ value, label: value }))
}

/** By continent, so that a list of four hundred can be gone through; made once, as it is most of a page. */
export function zonesByRegion(zones: readonly string[]): Html {
  const known = regions.get(zones)
  if (known !== undefined) return known
  const byRegion = new Map<string, string[]>()
  for (const zone of zones) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : words.forms.when.world
    byRegion.set(region, [...(byRegion.get(region) ?? []), zone])
  }
  const made = joinHtml(
    [...byRegion].map(
      ([region, those]) =>
        html`<optgroup label="${region}">${those.map((zone) => html`<option value="${zone}">${named(zone)}</option>`)}</optgroup>`,
    ),
  )
  regions.set(zones, made)
  return made
}

const regions = new WeakMap<readonly string[], Html>()

export const named = (zone: string) => zone.replaceAll('_', ' ')
