import type { Intake } from './articles/intake.ts'
import type { Source } from './articles/source.ts'
import { inBatches } from './in-batches.ts'
import type { Instant, LocalDate } from './instant.ts'
import { day, later } from './later.ts'
import { addDays } from './local-time.ts'
import type { Clock } from './ports/host.ts'
import type { Sources } from './ports/news.ts'
import type { Packs } from './ports/reading.ts'
import type { Breakers, Pipe, Runs } from './ports/sending.ts'
import type { DeliveryState } from './sending/delivery.ts'
import { wasAccepted } from './sending/delivery-transitions.ts'
import type { PipeMinute } from './sending/pipe-proof.ts'
import type { Run } from './sending/run.ts'

/** `kept`: not sent, as its reader wants it or is gone. */
export type Ending = 'sent' | 'kept' | 'open' | 'missed' | 'refused' | 'unsettled'

/** One day by UTC, in counts: nothing in it leads to a reader. */
export interface DayFacts {
  readonly date: LocalDate
  /** What became of the articles that were first seen. */
  readonly articles: Readonly<Record<Intake['fate'], number>>
  /** Sources that showed something, and how many of whose articles were set aside, most first. */
  readonly heard: number
  readonly setAside: readonly (readonly [source: string, count: number])[]
  /** Mails of the runs that began, as they stand at the last look. */
  readonly mails: Readonly<Record<Run['kind'], Readonly<Record<Ending, number>>>>
  /** Mails of every kind, letters too: those SES took, and those of them that its events told of. */
  readonly post: { readonly taken: number; readonly toldOf: number }
}

export interface DayPorts {
  readonly sources: Sources
  readonly runs: Runs
  readonly pipe: Pipe
  readonly breaker: Breakers
  readonly packs: Packs
  readonly clock: Clock
}

/** A day and the day before it, which has settled since: every source is asked once for both. */
export async function factsOf(
  date: LocalDate,
  { sources, runs, pipe, packs }: DayPorts,
): Promise<{ readonly facts: DayFacts; readonly before: DayFacts }> {
  const dates = [date, addDays(date, -1)] as const
  const from = beginOf(dates[1])
  const to = later(beginOf(date), day)
  const intakes = await inBatches(followed(packs), async ({ id, name }) => ({
    name,
    all: await sources.intake(id, from, to),
  }))
  const minutes = await pipe.minutes(from)
  const [facts, before] = await Promise.all(
    dates.map(async (each) => factsIn(each, intakes, await runs.begunOn(each), minutes)),
  )
  if (facts === undefined || before === undefined) throw new Error('two days were asked for')
  return { facts, before }
}

function factsIn(
  date: LocalDate,
  intakes: readonly { readonly name: string; readonly all: readonly Intake[] }[],
  begun: readonly Run[],
  minutes: readonly PipeMinute[],
): DayFacts {
  const ofDay = intakes.map(({ name, all }) => ({ name, all: all.filter(({ seen }) => seen.startsWith(date)) }))
  const fates = ofDay.flatMap(({ all }) => all.map(({ fate }) => fate))
  const asideOf = (all: readonly Intake[]) => all.filter(({ fate }) => fate === 'set-aside').length
  const own = minutes.filter(({ minute }) => minute.startsWith(date))
  const sum = (of: 'accepted' | 'seen') => own.reduce((all, each) => all + each[of], 0)
  return {
    date,
    articles: {
      read: count(fates, 'read'),
      language: count(fates, 'language'),
      'set-aside': count(fates, 'set-aside'),
    },
    heard: ofDay.filter(({ all }) => all.length > 0).length,
    setAside: ofDay
      .map(({ name, all }) => [name, asideOf(all)] as const)
      .filter(([, n]) => n > 0)
      .sort(([, a], [, b]) => b - a),
    mails: {
      digest: endings(begun, 'digest'),
      alert: endings(begun, 'alert'),
      correction: endings(begun, 'correction'),
    },
    post: { taken: sum('accepted'), toldOf: sum('seen') },
  }
}

function beginOf(date: LocalDate): Instant {
  return `${date}T00:00:00.000Z`
}

/** Packs may share a source. */
export function followed(packs: Packs): readonly Source[] {
  const all = packs.all().flatMap((pack) => pack.sources)
  return [...new Map(all.map((source) => [source.id, source])).values()]
}

function count<T>(values: readonly T[], wanted: T): number {
  return values.filter((value) => value === wanted).length
}

function endings(runs: readonly Run[], kind: Run['kind']): Readonly<Record<Ending, number>> {
  const sums = { sent: 0, kept: 0, open: 0, missed: 0, refused: 0, unsettled: 0 }
  for (const { listed, outcomes } of runs.filter((run) => run.kind === kind)) {
    const told = Object.entries(outcomes)
    for (const [state, n] of told) sums[endingOf(state as DeliveryState | 'ERASED')] += n
    sums.open += Math.max(0, listed.length - told.reduce((all, [, n]) => all + n, 0))
  }
  return sums
}

function endingOf(state: DeliveryState | 'ERASED'): Ending {
  if (state === 'SKIPPED' || state === 'ERASED') return 'kept'
  if (state === 'PENDING' || state === 'SENDING') return 'open'
  if (wasAccepted(state)) return 'sent'
  return state === 'MISSED' ? 'missed' : state === 'UNSETTLED' ? 'unsettled' : 'refused'
}
