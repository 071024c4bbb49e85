import type {
  Expected,
  ExpectedCalendar,
  ExpectedDevelopment,
  ExpectedPosition,
  ForbiddenDevelopment,
  ForbiddenFigure,
} from '#core/corpus/corpus.ts'
import type { DossierState } from '#core/dossier.ts'
import { type Found, factsOf, isAt, isOn } from './facts.ts'
import type { Held } from './fold-story.ts'

/** One thing a story must yield or must never yield. `unmet` says what was found instead; '' when all is well. */
export interface Check {
  readonly says: string
  readonly unmet: (story: readonly Held[]) => string
}

/** Every expectation of a story as a check of its own. */
export function checksOf(expected: Expected): readonly Check[] {
  return [
    ...expected.developments.map((wanted) => ({
      says: `${wanted.says} (${wanted.kind}, after ${wanted.asOf ?? 'all'})`,
      unmet: (story: readonly Held[]) => missing(wanted, after(story, wanted.asOf)),
    })),
    ...expected.calendar.map((wanted) => ({
      says: wanted.says,
      unmet: (story: readonly Held[]) => unscheduled(wanted, after(story, wanted.asOf)),
    })),
    ...expected.positions.map((wanted) => ({
      says: `${wanted.actor[0]} on ${wanted.matter[0]}: ${wanted.position.join(' or ')}`,
      unmet: (story: readonly Held[]) => untaken(wanted, after(story, undefined)),
    })),
    ...expected.never.map((forbidden) => ({
      says: `never ${'figure' in forbidden ? forbidden.figure : nameOf(forbidden)}: ${forbidden.why}`,
      unmet: (story: readonly Held[]) =>
        'figure' in forbidden ? figured(forbidden, story) : present(forbidden, story),
    })),
  ]
}

/** What was held after an arrival; at the end where none is named. */
export function after(story: readonly Held[], id: string | undefined): readonly DossierState[] {
  return story.find((held) => held.article === id)?.states ?? story.at(-1)?.states ?? []
}

function nameOf({ type, place, kind }: ForbiddenDevelopment): string {
  return `${type?.join('/') ?? kind} ${place === undefined ? 'anywhere' : [place].flat().join('/')}`
}

function missing(wanted: ExpectedDevelopment, states: readonly DossierState[]): string {
  const ofKind = states.flatMap((state) => state.developments).filter((found) => found.kind === wanted.kind)
  if (ofKind.some((found) => fits(wanted, found))) return ''
  const near = ofKind.filter((found) => wanted.place === undefined || isAt(found, wanted.place)).map(lineOf)
  return list('missing; there is', near)
}

function fits(wanted: ExpectedDevelopment, found: Found): boolean {
  return factsOf(wanted).every(({ holds }) => holds(found))
}

function unscheduled(wanted: ExpectedCalendar, states: readonly DossierState[]): string {
  const entries = states.flatMap((state) => state.calendar)
  const met = entries.some(
    (entry) =>
      isOn(entry.matter, wanted.matter) &&
      entry.date?.value === wanted.date &&
      (wanted.stage === undefined || wanted.stage.some((stage) => stage === entry.stage)) &&
      wanted.slips.every((date) => entry.slips.some((slip) => slip.date?.value === date)),
  )
  const near = entries.map(
    ({ matter, date, stage, slips }) =>
      `${matter} ${stage} ${date?.value ?? '?'}, was ${slips.map((slip) => slip.date?.value ?? '?').join(', ')}`,
  )
  return met ? '' : list('not in the calendar; there is', near)
}

function untaken(wanted: ExpectedPosition, states: readonly DossierState[]): string {
  const near = states
    .flatMap((state) => state.positions)
    .filter((matter) => isOn(matter.matter, wanted.matter))
    .flatMap((matter) => matter.positions)
  const met = near.some(
    ({ actor, position }) =>
      wanted.actor.some((name) => actor.includes(name)) && wanted.position.some((one) => one === position),
  )
  const found = near.map(({ actor, position }) => `${actor}: ${position}`)
  return met ? '' : list('no such position; there is', found)
}

function figured({ figure, since }: ForbiddenFigure, story: readonly Held[]): string {
  return story
    .slice(
      Math.max(
        0,
        story.findIndex((held) => held.article === since),
      ),
    )
    .flatMap(({ article, states }) =>
      states.flatMap((state) => state.developments.map((found) => ({ article, found }))),
    )
    .filter(({ found }) =>
      found.ledger.some((row) =>
        row.figures.some(({ count }) => [count.value, count.low, count.high].includes(figure)),
      ),
    )
    .slice(0, 1)
    .map(({ article, found }) => `after ${article}: ${lineOf(found)}`)
    .join('')
}

function present(forbidden: ForbiddenDevelopment, story: readonly Held[]): string {
  const end = forbidden.until === undefined ? -1 : story.findIndex((held) => held.article === forbidden.until)
  return story
    .slice(0, end === -1 ? story.length : end + 1)
    .flatMap(({ article, states }) =>
      states.flatMap((state) => state.developments.map((found) => ({ article, found }))),
    )
    .filter(({ found }) => isForbidden(forbidden, found))
    .slice(0, 1)
    .map(({ article, found }) => `after ${article}: ${lineOf(found)}`)
    .join('')
}

function isForbidden(forbidden: ForbiddenDevelopment, found: Found): boolean {
  const { from } = forbidden
  return (
    forbidden.kind === found.kind &&
    (forbidden.type === undefined || forbidden.type.some((type) => type === found.type)) &&
    (forbidden.place === undefined || isAt(found, forbidden.place)) &&
    (forbidden.mentions === undefined || isOn(found.headline, forbidden.mentions)) &&
    (forbidden.gainerSide === undefined || found.gainer?.side === forbidden.gainerSide) &&
    (forbidden.gainer === undefined || isOn(found.gainer?.name ?? '', forbidden.gainer)) &&
    (forbidden.status === undefined || forbidden.status.includes(found.status)) &&
    (from === undefined || found.date === null || found.date.value >= from.slice(0, found.date.value.length))
  )
}

function lineOf({ type, status, place, date, gainer, headline, ledger, independent }: Found): string {
  const where = `${place?.id ?? place?.name ?? '–'}${place?.part === undefined ? '' : `/${place.part}`}`
  const rows = ledger.map(
    ({ casualty, victims, scope, low, high, open }) =>
      `${casualty} ${victims} (${scope}) ${low}–${high}${open ? '+' : ''}`,
  )
  return [
    type,
    status,
    where,
    date?.value ?? '–',
    gainer?.side ?? gainer?.name ?? '–',
    `${independent.count} source(s)`,
    `"${headline}"`,
    ...rows,
  ].join(' | ')
}

function list(label: string, lines: readonly string[]): string {
  return [label, ...(lines.length === 0 ? ['nothing'] : lines)].join('\n    ')
}
