import type { Status } from '../dossier.ts'
import type { Facts } from './status.ts'
import { listed, verb } from './words.ts'

export interface Rule {
  readonly status: Status
  readonly when: (facts: Facts) => boolean
  readonly basis: (facts: Facts) => string
}

/**
 * The ladder: the first rule that holds decides. Each has its reason and the tradition of hand-coded conflict data it is
 * taken from: UCDP (Uppsala Conflict Data Program), ACLED (Armed Conflict Location & Event Data), Airwars, and IBC (Iraq
 * Body Count).
 */
export const rules: readonly Rule[] = [
  {
    // A counter that lowers its own figure is believed over what it said before. IBC amends an entry and keeps the old one on record.
    status: 'corrected',
    when: ({ lowered, open }) => lowered !== undefined && open.length === 0,
    basis: ({ lowered }) => lowered ?? '',
  },
  {
    // A side that concedes its own loss outweighs any boast. UCDP trusts a party most where it speaks against its interest.
    status: 'confirmed',
    when: ({ conceding, supporting, gainer }) =>
      conceding.length > 0 && supporting.some(({ voice }) => voice.side === gainer && gainer !== null),
    basis: (facts) => `both sides say so, ${concededBy(facts)}`,
  },
  {
    status: 'confirmed',
    when: ({ conceding }) => conceding.length > 0,
    basis: (facts) => concededBy(facts),
  },
  {
    // A denial that its own side has not taken back stands, however many repeat the claim. Airwars: "contested".
    status: 'disputed',
    when: ({ open }) => open.length > 0,
    basis: ({ open }) => deniesText([...new Set(open.map(({ voice }) => voice.name))]),
  },
  {
    // Ranges stay open where counts exclude each other. UCDP keeps low, best and high; IBC minimum and maximum.
    status: 'disputed',
    when: ({ incompatible }) => incompatible.length > 0,
    basis: ({ incompatible }) => `the figures of ${listed(incompatible)} differ`,
  },
  {
    // Two who are no party, have not copied each other and count alike. IBC and Airwars ("fair") ask for two independent reports.
    status: 'confirmed',
    when: ({ agreed, independent, bar }) => agreed >= 2 && independent.count >= bar,
    basis: ({ independent }) => `${independent.count} independent sources`,
  },
  {
    // A party borne out by one who is none, or counts that differ. ACLED codes at the more conservative account; UCDP keeps the range.
    status: 'reported',
    when: ({ independent, neutral, bar }) => independent.count >= bar && neutral >= 1,
    basis: ({ independent, neutral }) => {
      const parties = independent.count - neutral
      if (parties === 0) return `${independent.count} independent sources, whose figures differ`
      return `${independent.count} independent sources, ${parties === 1 ? 'one of them a party' : `${parties} of them parties`} to the conflict`
    },
  },
  {
    // Partisans of one side, however many, and one source alone support only a claim. Airwars: "weak".
    status: 'claimed',
    when: () => true,
    basis: ({ supporting, neutral, independent, reverses }) =>
      [
        neutral === 0
          ? onlySays(supporting[0]?.voice.name ?? 'one side')
          : independent.count > 1
            ? `${independent.count} independent sources`
            : `one source: ${supporting[0]?.voice.name ?? 'unnamed'}`,
        ...(reverses === undefined ? [] : [`and ${reverses}`]),
      ].join(', '),
  },
]

function onlySays(name: string): string {
  return `only ${name} ${verb(name, 'says', 'say')} so`
}

function concededBy({ conceding, loser }: Facts): string {
  if (conceding.some(({ voice }) => voice.side === loser && loser !== null)) return 'the losing side concedes'
  const name = conceding[0]?.voice.name ?? ''
  return `${name} ${verb(name, 'admits', 'admit')} it`
}

function deniesText(names: readonly string[]): string {
  return `${listed(names)} ${names.length > 1 ? 'deny' : verb(names[0] ?? '', 'denies', 'deny')} it`
}
