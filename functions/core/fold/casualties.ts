import type { Claim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { LedgerRow } from '../dossier.ts'
import { casualtyHeadline, casualtySays } from './casualty-words.ts'
import { agreeing, contradictions, pointed } from './counts.ts'
import { developmentOf, type Folded } from './development.ts'
import type { Folding } from './folding.ts'
import { keptId } from './kept-id.ts'
import { type CasualtySaid, ledgerOf, victimsOf } from './ledger.ts'
import { alike } from './lists.ts'
import { loweredIn } from './lowered.ts'
import { joined } from './rulings.ts'
import { compare, isFact, isKind, type Said } from './said.ts'
import { scopeOf, scopesOf } from './scopes.ts'

/** One development for each scope of the place: a day's incidents, a period, a toll since a date. They are never added up. */
export function foldCasualties(
  dossier: string,
  said: readonly Said[],
  { pack, same, memo }: Folding,
): readonly Folded[] {
  const facts = said.filter(isKind('casualty')).filter(isFact)
  const scopes = scopesOf(facts)
  const rejected = said.filter(isKind('casualty')).filter(({ claim }) => claim.modality === 'denied')
  const told = alike(facts, (each) => scopes.get(each.ref) ?? scopeOf(each))
  const groups = [...told].map(([scope, row]) => ({ scope, row }))
  return joined(groups, ({ scope }) => keptId(dossier, 'casualties', scope), same, together).map(({ id, group }) =>
    memo.folded(`${id}|${group.scope}`, [group.row, rejected], () =>
      scopeDevelopment(id, group.scope, group.row, rejected, pack),
    ),
  )
}

interface Scope {
  readonly scope: string
  readonly row: readonly CasualtySaid[]
}

function together(into: Scope, other: Scope): Scope {
  return { ...into, row: [...into.row, ...other.row].sort((a, b) => a.order - b.order) }
}

/** Those who reject a count of the row: of the same people, or that very number, within three days. */
function denialsOf(row: readonly CasualtySaid[], rejected: readonly CasualtySaid[]): readonly CasualtySaid[] {
  if (rejected.length === 0) return []
  const days = alike(row, ({ dayNumber }) => dayNumber)
  return rejected.filter((denial) =>
    [-3, -2, -1, 0, 1, 2, 3].some((away) => days.get(denial.dayNumber + away)?.some((each) => rejects(denial, each))),
  )
}

function rejects(denial: CasualtySaid, { claim, evidence, voice }: CasualtySaid): boolean {
  const told = denial.claim.count.value
  return (
    voice.key !== denial.voice.key &&
    claim.casualty === denial.claim.casualty &&
    (isAbout(denial, claim, evidence.article) ||
      (told !== null && claim.count.value === told) ||
      (told === null && victimsOf(claim) === victimsOf(denial.claim)))
  )
}

function isAbout(denial: CasualtySaid, { id }: Claim, article: string): boolean {
  return denial.evidence.article === article && denial.claim.about === id
}

function scopeDevelopment(
  id: string,
  scope: string,
  said: readonly CasualtySaid[],
  rejected: readonly CasualtySaid[],
  pack: Pack | null,
): Folded {
  const neutral = new Set(said.filter(({ voice }) => voice.side === null).map(({ ref }) => ref))
  const isNeutral = (row: LedgerRow) => row.figures.some(({ claims }) => claims.some((ref) => neutral.has(ref)))
  const ledger = [...ledgerOf(said, scope)].sort(
    (a, b) => harm(a) - harm(b) || Number(isNeutral(b)) - Number(isNeutral(a)) || bySize(a, b),
  )
  const figures = pointed(ledger[0]?.figures ?? [])
  const leading = new Set(figures.flatMap(({ claims }) => claims))
  const supporting = said.filter(({ ref }) => leading.has(ref))
  const cumulative = said[0]?.claim.scope.kind === 'cumulative'
  const place = said.find(({ claim }) => claim.place !== undefined)?.claim.place ?? null
  return developmentOf({
    id,
    kind: 'casualty',
    told: said,
    type: ledger[0]?.casualty ?? 'unspecified',
    standing: {
      supporting,
      denials: denialsOf(supporting, rejected),
      incompatible: contradictions(ledger[0]?.figures ?? []),
      agreeing: agreeing(figures),
      lowered: loweredIn(questionOf(said, ledger[0])),
      loser: null,
      gainer: null,
    },
    headline: () => casualtyHeadline(ledger[0], place?.name, scope, pack),
    says: (claim) => casualtySays(claim, pack),
    place,
    weight: cumulative ? 10 : weightOf(ledger),
    ledger,
  })
}

/** A row's people, by what befell them: a hundred who fled do not outweigh two dead. */
const gravity: Readonly<Record<string, number>> = {
  killed: 1,
  unspecified: 1,
  wounded: 0.5,
  missing: 0.5,
  captured: 0.3,
  trapped: 0.01,
  displaced: 0.005,
  'in-need': 0.001,
}
const heaviest = { killed: 68, other: 55 } as const

function weightOf(ledger: readonly LedgerRow[]): number {
  const weights = ledger.map(({ casualty, high }) =>
    Math.min(
      casualty === 'killed' ? heaviest.killed : heaviest.other,
      20 + 8 * Math.log2(1 + (gravity[casualty] ?? 1) * (high ?? 0)),
    ),
  )
  return Math.max(20, ...weights)
}

/** Every figure told of the row's question, newest or not. */
function questionOf(said: readonly CasualtySaid[], row: LedgerRow | undefined): readonly CasualtySaid[] {
  return said.filter(
    ({ claim }) => claim.partOf === undefined && claim.casualty === row?.casualty && victimsOf(claim) === row.victims,
  )
}

const rank = ['killed', 'wounded', 'missing', 'captured', 'trapped', 'displaced', 'in-need', 'unspecified']

/** The gravest harm leads; then what somebody counted who is no party; then the most people. */
function harm({ casualty }: LedgerRow): number {
  return rank.indexOf(casualty)
}

function bySize(a: LedgerRow, b: LedgerRow): number {
  return (b.high ?? 0) - (a.high ?? 0) || compare(a.victims, b.victims)
}
