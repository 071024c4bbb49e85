import type { DiplomacyClaim, When } from '../claims/claim.ts'
import type { CalendarEntry } from '../dossier.ts'
import type { DiplomacySaid } from './diplomacy.ts'
import { matterOf } from './dossier-of.ts'
import { inEras } from './eras.ts'
import { alike } from './lists.ts'
import { isKind, type Said } from './said.ts'
import { capital } from './words.ts'

export const meetings = /talks|conference|summit|meeting|negotiation|session|dialogue/i

/** Each matter's meeting with every date it has had: a later different date or stage is a slip. */
export function calendarOf(said: readonly Said[]): readonly CalendarEntry[] {
  const staged = said
    .filter(isKind('diplomacy'))
    .filter((each) => isMeeting(each) && each.claim.modality !== 'denied' && meetings.test(each.claim.topic ?? ''))
  return [...inEras(staged, meetingOf).values()].flatMap((rows) =>
    rows[0] === undefined
      ? []
      : [{ matter: capital(meetingOf(rows[0])), ...scheduleOf(rows), claims: rows.map(({ ref }) => ref) }],
  )
}

/** A conference and the sessions that prepare it are two meetings. */
export function meetingOf(said: DiplomacySaid): string {
  const sentence = said.evidence.context[said.claim.id]?.sentence ?? ''
  const matter = matterOf(said.claim)
  return preparing.test(sentence) && !/prepar/.test(matter) ? `preparation of ${matter}` : matter
}

const preparing = /\b(?:to (?:prepare|work on|lay the ground|pave the way)|preparatory|preparations? for)\b/i

export function isMeeting(said: DiplomacySaid | undefined): boolean {
  const stage = said?.claim.stage
  return stage !== undefined && stage !== 'done' && stage !== 'called-for'
}

type Slip = CalendarEntry['slips'][number]

/** Stage and date as they stand, and all they were before: each article tells the older date first, whatever its order. */
export function scheduleOf(rows: readonly DiplomacySaid[]): Pick<CalendarEntry, 'stage' | 'date' | 'slips'> {
  const slips: Slip[] = []
  for (const told of alike(rows, ({ evidence }) => evidence.article).values())
    for (const each of [...told].sort(oldestFirst)) {
      const next = slipOf(each, slips)
      if (next !== undefined) slips.push(next)
    }
  const last = slips.at(-1)
  return { stage: last?.stage ?? 'planned', date: last?.date ?? null, slips }
}

const stages = ['planned', 'dated', 'moved', 'cancelled', 'held']

function oldestFirst(a: DiplomacySaid, b: DiplomacySaid): number {
  return (
    stages.indexOf(a.claim.stage ?? '') - stages.indexOf(b.claim.stage ?? '') ||
    (a.claim.date?.value ?? '~').localeCompare(b.claim.date?.value ?? '~', 'en') ||
    a.order - b.order
  )
}

/** What a claim adds to what was known; undefined where it repeats or recalls it. */
function slipOf({ claim, ref, day }: DiplomacySaid, slips: readonly Slip[]): Slip | undefined {
  const last = slips.at(-1)
  const stage = claim.stage ?? 'planned'
  if (stage === 'held') return isBefore(day, last?.date) ? undefined : { date: onDay(claim, day), stage, because: ref }
  const date = stage === 'planned' ? null : (claim.date ?? null)
  if (last === undefined) return { date, stage, because: ref }
  if (stage === 'cancelled') return last.stage === stage ? undefined : { date, stage, because: ref }
  // That it is planned is known, and that it moved is worth less than where to.
  if (date === null) return stage === 'moved' && last.stage !== stage ? { date, stage, because: ref } : undefined
  const isKnown = slips.some((slip) => slip.date?.value === date.value)
  if (isKnown || (last.stage === 'held' && isBefore(date.value, last.date))) return undefined
  return { date, stage, because: ref }
}

function onDay(claim: DiplomacyClaim, day: string): When {
  return claim.date ?? { value: day.slice(0, 10), granularity: 'day', basis: 'published' }
}

/** Whether a day is over before a date, known to the day, month or year, begins. */
function isBefore(day: string, date: When | null | undefined): boolean {
  return date !== null && date !== undefined && day.slice(0, date.value.length) < date.value.slice(0, day.length)
}
