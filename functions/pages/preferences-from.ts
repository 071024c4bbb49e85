import * as z from 'zod'
import type { Pack } from '#core/pack.ts'
import { Preferences, Topic } from '#core/subscriber.ts'

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
  const at = textOf(form, 'at')
  const bar = textOf(form, 'alerts') ?? base.alerts?.bar ?? 'off'
  const [from, to] = [textOf(form, 'quietFrom'), textOf(form, 'quietTo')]
  const quiet = from === undefined ? (base.alerts?.quiet ?? null) : from && to ? { from, to } : null
  const parsed = Preferences.safeParse({
    ...base,
    watches,
    topics,
    zone,
    digest: at === undefined ? base.digest : at === '' ? null : { at },
    alerts: bar === 'off' ? null : { bar, perDay: Number(textOf(form, 'perDay') ?? base.alerts?.perDay ?? 3), quiet },
    quietDayNote: 'at' in form ? textOf(form, 'quietDayNote') === 'yes' : base.quietDayNote,
  })
  if (!parsed.success) return `Something is not as expected: ${z.prettifyError(parsed.error)}`
  return parsed.data.digest === null && parsed.data.alerts === null
    ? 'Choose a digest hour, alerts, or both.'
    : parsed.data
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
