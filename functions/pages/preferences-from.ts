import type { Pack } from '#core/corpus/pack.ts'
import { Preferences, Topic } from '#core/subscribers/subscriber.ts'
import { languages } from '#views/languages.ts'
import { words } from '#views/page-wording.ts'
import type { Choice, Problem } from '#views/pages/choice.ts'
import { zoneNamed } from './zones.ts'

/** What a new reader gets who changes nothing: the digest of the first watch. */
export function defaultPreferences(packs: readonly Pack[], zone: string | undefined): Preferences {
  return {
    watches: packs.slice(0, 1).map(({ watch }) => watch.id),
    topics: [...Topic.options],
    places: [],
    digest: { at: '07:00' },
    zone: zoneNamed(zone) ?? packs[0]?.watch.zone ?? 'UTC',
    alerts: null,
    quietDayNote: true,
    language: 'en',
  }
}

/** What the fields amount to, or everything that is to be mended, in the order of the page. */
export function preferencesFrom(choice: Choice, packs: readonly Pack[]): Preferences | readonly Problem[] {
  const problems = problemsOf(choice, packs)
  if (problems.length > 0) return problems
  const { quietFrom: from, quietTo: to } = choice
  return Preferences.parse({
    watches: choice.watches,
    topics: choice.topics,
    places: choice.places,
    digest: choice.digest ? { at: choice.at } : null,
    zone: zoneNamed(choice.zone),
    alerts: choice.alerts
      ? { bar: choice.bar, perDay: Number(choice.perDay), quiet: from === '' ? null : { from, to } }
      : null,
    quietDayNote: choice.quietDayNote,
    language: choice.language,
  })
}

const { topics, digest, alerts, language } = Preferences.shape
const hour = digest.unwrap().shape.at
const { bar, perDay } = alerts.unwrap().shape

function problemsOf(choice: Choice, packs: readonly Pack[]): readonly Problem[] {
  const { quietFrom: from, quietTo: to } = choice
  const watches = new Set(packs.map(({ watch }) => watch.id))
  const places = new Set(packs.flatMap((pack) => pack.places).map(({ id }) => id))
  const isRight: Readonly<Record<(typeof fields)[number], boolean>> = {
    send: choice.digest || choice.alerts,
    watches: choice.watches.length > 0 && choice.watches.every((id) => watches.has(id)),
    topics: topics.safeParse(choice.topics).success,
    places: choice.places.every((id) => places.has(id)),
    bar: !choice.alerts || bar.safeParse(choice.bar).success,
    perDay: !choice.alerts || isCount(choice.perDay),
    quietFrom: !choice.alerts || isQuiet(from, to),
    zone: zoneNamed(choice.zone) !== undefined,
    at: !choice.digest || hour.safeParse(choice.at).success,
    language: language.safeParse(choice.language).success && Object.hasOwn(languages, choice.language),
  }
  return fields.filter((field) => !isRight[field]).map((field) => ({ field, text: words.forms.problems[field] }))
}

const fields = ['send', 'watches', 'topics', 'places', 'bar', 'perDay', 'quietFrom', 'zone', 'at', 'language'] as const

function isCount(text: string): boolean {
  return /^\d{1,2}$/.test(text) && perDay.safeParse(Number(text)).success
}

/** The same hour twice would be the whole day. */
function isQuiet(from: string, to: string): boolean {
  if (from === '' && to === '') return true
  return from !== to && hour.safeParse(from).success && hour.safeParse(to).success
}
