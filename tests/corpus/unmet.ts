import type {
  Expected,
  ExpectedCalendar,
  ExpectedDevelopment,
  ExpectedFigures,
  ExpectedPosition,
  ForbiddenDevelopment,
} from '#core/corpus.ts'
import type { DossierState, LedgerRow } from '#core/dossier.ts'
import type { Held } from './fold-story.ts'

type Found = DossierState['developments'][number]

/** What a story was to yield and did not, and what it was never to yield and did: one line each, empty when all is well. */
export function unmet(expected: Expected, story: readonly Held[]): string[] {
  const after = (id: string | undefined): readonly DossierState[] =>
    story.find((held) => held.article === id)?.states ?? story.at(-1)?.states ?? []
  return [
    ...expected.developments.flatMap((wanted) => missing(wanted, after(wanted.asOf))),
    ...expected.calendar.flatMap((wanted) => unscheduled(wanted, after(wanted.asOf))),
    ...expected.positions.flatMap((wanted) => untaken(wanted, after(undefined))),
    ...expected.never.flatMap((forbidden) =>
      'figure' in forbidden ? figured(forbidden.figure, forbidden.why, story) : present(forbidden, story),
    ),
  ]
}

function missing(wanted: ExpectedDevelopment, states: readonly DossierState[]): string[] {
  const ofKind = states.flatMap((state) => state.developments).filter((found) => found.kind === wanted.kind)
  if (ofKind.some((found) => fits(wanted, found))) return []
  const near = ofKind.filter((found) => wanted.place === undefined || isAt(found, wanted.place)).map(lineOf)
  return [`missing after ${wanted.asOf ?? 'the end'}: ${wanted.says}\n${list('there is', near)}`]
}

function fits(wanted: ExpectedDevelopment, found: Found): boolean {
  return (
    wanted.type.some((type) => type === found.type) &&
    wanted.status.includes(found.status) &&
    (wanted.place === undefined || isAt(found, wanted.place)) &&
    (wanted.gainerSide === undefined || found.gainer?.side === wanted.gainerSide) &&
    (wanted.loserSide === undefined || found.loser?.side === wanted.loserSide) &&
    (wanted.on === undefined || found.date?.value.startsWith(wanted.on) === true) &&
    (wanted.mentions ?? []).every((word) => found.headline.includes(word)) &&
    (wanted.ledger ?? []).every((row) => found.ledger.some((other) => counts(row, other)))
  )
}

function counts(wanted: ExpectedFigures, row: LedgerRow): boolean {
  const victims = row.victims.toLowerCase()
  return (
    wanted.casualty.some((casualty) => casualty === row.casualty) &&
    (wanted.victims === undefined || wanted.victims.some((word) => victims.includes(word.toLowerCase()))) &&
    wanted.low === row.low &&
    wanted.high === row.high &&
    (wanted.open === undefined || wanted.open === row.open)
  )
}

function unscheduled(wanted: ExpectedCalendar, states: readonly DossierState[]): string[] {
  const entries = states.flatMap((state) => state.calendar)
  const met = entries.some(
    (entry) =>
      entry.matter.toLowerCase().includes(wanted.matter.toLowerCase()) &&
      entry.date?.value === wanted.date &&
      wanted.slips.every((date) => entry.slips.some((slip) => slip.date?.value === date)),
  )
  const near = entries.map(
    ({ matter, date, stage, slips }) =>
      `${matter} ${stage} ${date?.value ?? '?'}, was ${slips.map((slip) => slip.date?.value ?? '?').join(', ')}`,
  )
  return met ? [] : [`not in the calendar: ${wanted.says}\n${list('there is', near)}`]
}

function untaken(wanted: ExpectedPosition, states: readonly DossierState[]): string[] {
  const near = states
    .flatMap((state) => state.positions)
    .filter((matter) => matter.matter.toLowerCase().includes(wanted.matter.toLowerCase()))
    .flatMap((matter) => matter.positions)
  const met = near.some(
    ({ actor, position }) =>
      wanted.actor.some((name) => actor.includes(name)) && wanted.position.some((one) => one === position),
  )
  const found = near.map(({ actor, position }) => `${actor}: ${position}`)
  return met ? [] : [`no position on ${wanted.matter} of ${wanted.actor.join(' or ')}\n${list('there is', found)}`]
}

function figured(figure: number, why: string, story: readonly Held[]): string[] {
  return story
    .flatMap(({ article, states }) =>
      states.flatMap((state) => state.developments.map((found) => ({ article, found }))),
    )
    .filter(({ found }) =>
      found.ledger.some((row) =>
        row.figures.some(({ count }) => [count.value, count.low, count.high].includes(figure)),
      ),
    )
    .slice(0, 1)
    .map(({ article, found }) => `never, but after ${article}: ${figure} (${why})\n${list('as', [lineOf(found)])}`)
}

function present(forbidden: ForbiddenDevelopment, story: readonly Held[]): string[] {
  const end = forbidden.until === undefined ? -1 : story.findIndex((held) => held.article === forbidden.until)
  return story
    .slice(0, end === -1 ? story.length : end + 1)
    .flatMap(({ article, states }) =>
      states.flatMap((state) => state.developments.map((found) => ({ article, found }))),
    )
    .filter(({ found }) => isForbidden(forbidden, found))
    .slice(0, 1)
    .map(({ article, found }) => `never, but after ${article}: ${forbidden.why}\n${list('as', [lineOf(found)])}`)
}

function isForbidden(forbidden: ForbiddenDevelopment, found: Found): boolean {
  const { from } = forbidden
  return (
    forbidden.kind === found.kind &&
    (forbidden.type === undefined || forbidden.type.some((type) => type === found.type)) &&
    (forbidden.place === undefined || isAt(found, forbidden.place)) &&
    (forbidden.gainerSide === undefined || found.gainer?.side === forbidden.gainerSide) &&
    (forbidden.status === undefined || forbidden.status.includes(found.status)) &&
    (from === undefined || found.date === null || found.date.value >= from.slice(0, found.date.value.length))
  )
}

function isAt(found: Found, place: string): boolean {
  return found.place?.id === place || found.place?.name === place
}

function lineOf({ type, status, place, date, gainer, headline, ledger }: Found): string {
  const where = `${place?.id ?? place?.name ?? '–'}${place?.part === undefined ? '' : `/${place.part}`}`
  const rows = ledger.map(
    ({ casualty, victims, scope, low, high, open }) =>
      `${casualty} ${victims} (${scope}) ${low}–${high}${open ? '+' : ''}`,
  )
  return [type, status, where, date?.value ?? '–', gainer?.side ?? '–', `"${headline}"`, ...rows].join(' | ')
}

function list(label: string, lines: readonly string[]): string {
  return lines.length === 0 ? `    ${label} nothing` : lines.map((line) => `    ${label} ${line}`).join('\n')
}
