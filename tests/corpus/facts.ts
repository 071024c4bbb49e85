import type { ExpectedDevelopment, ExpectedFigures } from '#core/corpus/corpus.ts'
import type { DossierState, LedgerRow } from '#core/dossier.ts'

export type Found = DossierState['developments'][number]

/** One thing that a story expects of a development. */
export interface Fact {
  readonly name: 'type' | 'status' | 'place' | 'side' | 'actor' | 'sources' | 'date' | 'words' | 'figures'
  readonly holds: (found: Found) => boolean
}

export function factsOf(wanted: ExpectedDevelopment): readonly Fact[] {
  const { type, status, place, gainerSide, loserSide, gainer, loser, independent, on, mentions } = wanted
  const fact = (name: Fact['name'], asked: unknown, holds: Fact['holds']) =>
    asked === undefined ? [] : [{ name, holds }]
  return [
    ...fact('type', type, (found) => type.some((each) => each === found.type)),
    ...fact('status', status, (found) => status.includes(found.status)),
    ...fact('place', place, (found) => place !== undefined && isAt(found, place)),
    ...fact('side', gainerSide, (found) => found.gainer?.side === gainerSide),
    ...fact('side', loserSide, (found) => found.loser?.side === loserSide),
    ...fact('actor', gainer, (found) => isOn(found.gainer?.name ?? '', gainer ?? [])),
    ...fact('actor', loser, (found) => isOn(found.loser?.name ?? '', loser ?? [])),
    ...fact('sources', independent, (found) => found.independent.count === independent),
    ...fact('date', on, (found) => on !== undefined && found.date?.value.startsWith(on) === true),
    ...fact('words', mentions, (found) => mentions?.some((word) => found.headline.includes(word)) === true),
    ...(wanted.ledger ?? []).flatMap((row) =>
      fact('figures', row, (found) => found.ledger.some((other) => counts(row, other))),
    ),
  ]
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

export function isAt({ place }: Found, wanted: string | readonly string[]): boolean {
  return [wanted].flat().some((name) => place?.id === name || place?.name === name)
}

export function isOn(matter: string, words: readonly string[]): boolean {
  return words.some((word) => matter.toLowerCase().includes(word.toLowerCase()))
}
