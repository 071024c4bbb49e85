import * as z from 'zod'
import type { Pack } from '#core/corpus/pack.ts'
import { Preferences, Topic } from '#core/subscribers/subscriber.ts'

/** A form as it came: each field once or several times. */
export type Form = Readonly<Record<string, unknown>>

export function textOf(form: Form, name: string): string | undefined {
  const value = [form[name]].flat().at(-1)
  return typeof value === 'string' ? value.trim() : undefined
}

export function defaultPreferences(packs: readonly Pack[]): Preferences {
  return {
    watches: packs.slice(0, 1).map(({ watch }) => watch.id),
    topics: [...Topic.options],
    places: [],
    digest: { at: '07:00' },
    zone: packs[0]?.watch.zone ?? 'UTC',
    alerts: { bar: 'reported', perDay: 3, quiet: null },
    quietDayNote: true,
    language: 'en',
  }
}

/** What a form asks for; fields it does not have keep `base`. A string says what to mend. */
export function preferencesFrom(form: Form, base: Preferences, packs: readonly Pack[]): Preferences | string {
  const known = new Set(packs.map(({ watch }) => watch.id))
  const watches = listOf(form, 'watches', base.watches).filter((id) => known.has(id))
  if (watches.length === 0) return 'Choose at least one conflict.'
  const topics = listOf(form, 'topics', base.topics)
  if (topics.length === 0) return 'Choose at least one topic.'
  const zone = textOf(form, 'zone') || base.zone
  if (!isZone(zone)) return `“${zone}” is no time zone; it should be one like Europe/Paris or Asia/Beirut.`
  const places = placesIn(form, packs) ?? base.places
  if (typeof places === 'string') return places
  const at = textOf(form, 'at')
  const parsed = Preferences.safeParse({
    ...base,
    watches,
    topics,
    places,
    zone,
    digest: at === undefined ? base.digest : at === '' ? null : { at },
    alerts: alertsFrom(form, base.alerts),
    quietDayNote: 'at' in form ? textOf(form, 'quietDayNote') === 'yes' : base.quietDayNote,
  })
  if (!parsed.success) return `Something is not as expected: ${z.prettifyError(parsed.error)}`
  return parsed.data.digest === null && parsed.data.alerts === null
    ? 'Choose a digest hour, alerts, or both.'
    : parsed.data
}

/** Ids of the named places; a string says which name no pack knows; undefined when not asked. */
function placesIn(form: Form, packs: readonly Pack[]): string[] | string | undefined {
  const given = textOf(form, 'places')
  if (given === undefined) return undefined
  const ids = new Set<string>()
  for (const name of given.split(',').map((each) => each.trim())) {
    if (name === '') continue
    const place = packs.flatMap((pack) => pack.places).find(({ names, id }) => id === name || isAmong(name, names))
    if (place === undefined) return `No place called “${name}” is known; leave it out, or name its province.`
    ids.add(place.id)
  }
  return [...ids]
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase())
}

function alertsFrom(form: Form, base: Preferences['alerts']) {
  const bar = textOf(form, 'alerts') ?? base?.bar ?? 'off'
  if (bar === 'off') return null
  const [from, to] = [textOf(form, 'quietFrom'), textOf(form, 'quietTo')]
  const quiet = from === undefined ? (base?.quiet ?? null) : from && to ? { from, to } : null
  return { bar, perDay: Number(textOf(form, 'perDay') ?? base?.perDay ?? 3), quiet }
}

function listOf(form: Form, name: string, base: readonly string[]): string[] {
  const given = form[name]
  if (given === undefined) return 'at' in form ? [] : [...base]
  return [...new Set([given].flat().filter((value): value is string => typeof value === 'string'))]
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
