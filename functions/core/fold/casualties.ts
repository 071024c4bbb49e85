import type { Claim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { LedgerRow } from '../dossier.ts'
import { idOf } from '../id.ts'
import { daysBetween } from './days.ts'
import { developmentOf, type Folded } from './development.ts'
import { type CasualtySaid, contradictions, ledgerOf, loweredIn, pointed, scopeOf, victimsOf } from './ledger.ts'
import { joined } from './rulings.ts'
import { compare, isFact, isKind, type Said } from './said.ts'
import { scopesOf } from './scopes.ts'
import { capital, countText, verb } from './words.ts'

/** One development for each scope of the place: a day's incidents, a period, a toll since a date. They are never added up. */
export function foldCasualties(
  dossier: string,
  said: readonly Said[],
  pack: Pack | null,
  same: (id: string) => string,
): readonly Folded[] {
  const scopes = new Map<string, CasualtySaid[]>()
  const facts = said.filter(isKind('casualty')).filter(isFact)
  const of = scopesOf(facts)
  for (const each of facts) {
    const scope = of.get(each.ref) ?? scopeOf(each)
    scopes.set(scope, [...(scopes.get(scope) ?? []), each])
  }
  const rejected = said.filter(isKind('casualty')).filter(({ claim }) => claim.modality === 'denied')
  const groups = [...scopes].map(([scope, row]) => ({ scope, row }))
  return joined(groups, ({ scope }) => idOf(dossier, 'casualties', scope), same, together).map(({ id, group }) =>
    scopeDevelopment(id, group.scope, group.row, rejected, pack),
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
  return rejected.filter((denial) =>
    row.some(
      ({ claim, evidence, voice, day }) =>
        voice.key !== denial.voice.key &&
        claim.casualty === denial.claim.casualty &&
        Math.abs(daysBetween(day, denial.day)) <= 3 &&
        (isAbout(denial, claim, evidence.article) ||
          (claim.count.value !== null && claim.count.value === denial.claim.count.value) ||
          (denial.claim.count.value === null && victimsOf(claim) === victimsOf(denial.claim))),
    ),
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
  const leading = new Set(pointed(ledger[0]?.figures ?? []).flatMap(({ claims }) => claims))
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
      incompatible: contradictions(ledger.slice(0, 1)),
      lowered: loweredIn([questionOf(said, ledger[0])]),
      loser: null,
      gainer: null,
    },
    headline: () => headline(ledger[0], place?.name, scope, pack),
    says: (claim) => says(claim, pack),
    place,
    weight: cumulative ? 10 : Math.min(60, 20 + 8 * Math.log2(1 + Math.max(0, ...ledger.map(({ high }) => high ?? 0)))),
    ledger,
  })
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

/** "Observatory counts 28 Hezbollah fighters killed in Qusayr; source close to Hezbollah at least 20". */
function headline(row: LedgerRow | undefined, place: string | undefined, scope: string, pack: Pack | null): string {
  const [first, second] = [...(row?.figures ?? [])].sort(
    (a, b) =>
      Number(b.count.value !== null) - Number(a.count.value !== null) ||
      (b.count.high ?? b.count.low ?? 0) - (a.count.high ?? a.count.low ?? 0),
  )
  if (row === undefined || first === undefined) return 'Casualties reported'
  const where = place === undefined ? '' : ` in ${place}`
  const since = scope.startsWith('since') ? ` ${scope}` : ''
  const what = `${countText(first.count)} ${victimsText(row.victims, first.count.value, pack)} ${casualtyText(row.casualty)}${where}${since}`
  const other =
    second && countText(second.count) !== countText(first.count)
      ? `; ${second.counter}: ${countText(second.count)}`
      : ''
  return `${capital(what)}, ${verb(first.counter, 'says', 'say')} ${first.counter}${other}`
}

function says(claim: Claim, pack: Pack | null): string {
  if (claim.kind !== 'casualty') return claim.text
  const victims = victimsText(
    [claim.victims?.side, groupWord(claim.victims?.group)].filter((word) => word !== undefined).join(' ') || 'people',
    claim.count.value,
    pack,
  )
  const were = claim.count.value === 1 ? 'was' : 'were'
  return `${countText(claim.count)} ${victims} ${were} ${casualtyText(claim.casualty)}`
}

function groupWord(group: string | undefined): string | undefined {
  if (group === 'combatants') return 'fighters'
  return group === 'unknown' || group === 'mixed' ? undefined : group
}

/** "government fighters" by the side's name in the pack; one of them in the singular. */
function victimsText(victims: string, count: number | null, pack: Pack | null): string {
  const [side, ...rest] = victims.split(' ')
  const known = pack?.sides.find(({ id }) => id === side)
  const text = known === undefined ? victims : [known.adjective, rest.join(' ') || 'people'].join(' ')
  if (count !== 1) return text
  return text
    .replace(/people$/, 'person')
    .replace(/women$/, 'woman')
    .replace(/children$/, 'child')
    .replace(/(fighter|civilian)s$/, '$1')
}

function casualtyText(casualty: string): string {
  return casualty === 'unspecified' ? 'killed or wounded' : casualty.replace('-', ' ')
}
