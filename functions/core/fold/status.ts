import type { ClaimRef, Independent, Status } from '../dossier.ts'
import { concedes } from './concession.ts'
import { independentOf, sideOf, sourcesOf } from './independence.ts'
import { compare, type Said } from './said.ts'
import { verb } from './words.ts'

/** What is known of the standing of one development. */
export interface Standing {
  readonly supporting: readonly Said[]
  readonly denials: readonly Said[]
  /** Names of counters whose figures cannot both be right. */
  readonly incompatible: readonly string[]
  /** Claims of the figures that bear each other out; all of them where nothing is counted. */
  readonly agreeing?: ReadonlySet<ClaimRef> | undefined
  /** A counter's own lower figure, as a sentence: "the ministry lowers its count from 13 to 6". */
  readonly lowered?: string | undefined
  /** What it would undo within a day, as a clause: "the army took it the day before". */
  readonly reverses?: string | undefined
  /** The side that loses by it, and would not say so lightly. */
  readonly loser: string | null
  readonly gainer: string | null
}

interface Facts extends Standing {
  readonly independent: Independent
  /** Groups that are no party to the conflict and can be named. */
  readonly neutral: number
  /** Those of them whose figures bear each other out. */
  readonly agreed: number
  readonly conceding: readonly Said[]
  /** Denials that nobody has taken back. */
  readonly open: readonly Said[]
  /** Independent sources it takes to be believed: one more where it undoes what was told hours before. */
  readonly bar: number
}

interface Rule {
  readonly status: Status
  readonly when: (facts: Facts) => boolean
  readonly basis: (facts: Facts) => string
}

/**
 * The ladder: the first rule that holds decides. Each has its reason and the tradition of hand-coded conflict data it is
 * taken from: UCDP (Uppsala Conflict Data Program), ACLED (Armed Conflict Location & Event Data), Airwars, and IBC (Iraq
 * Body Count).
 */
const rules: readonly Rule[] = [
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

export interface Decision {
  readonly status: Status
  readonly basis: string
  readonly independent: Independent
}

export function statusOf(standing: Standing): Decision {
  const groups = sourcesOf(standing.supporting)
  const independent = independentOf(groups)
  const neutral = groups.filter(({ said }) => sideOf(said) === null && said.some(({ voice }) => voice.named))
  const agreed = neutral.filter(({ said }) => said.some(({ ref }) => standing.agreeing?.has(ref) ?? true))
  const conceding = standing.supporting.filter((said) => concedes(said, standing))
  const open = openAmong(standing.denials, conceding)
  const facts = {
    ...standing,
    independent,
    neutral: neutral.length,
    agreed: agreed.length,
    conceding,
    open,
    bar: standing.reverses === undefined ? 2 : 3,
  }
  const rule = rules.find(({ when }) => when(facts))
  if (rule === undefined) throw new Error('the last rule holds always')
  return { status: rule.status, basis: rule.basis(facts), independent }
}

/** Denials that stand: not taken back later by their own side, or by one whose side is not told. */
function openAmong(denials: readonly Said[], conceding: readonly Said[]): readonly Said[] {
  const latest = new Map<string | null, string>()
  for (const { voice, at } of conceding) if (at > (latest.get(voice.side) ?? '')) latest.set(voice.side, at)
  const any = [...latest.values()].sort(compare).at(-1) ?? ''
  return denials.filter(({ voice, at }) => {
    const takenBack = voice.side === null ? [any] : [latest.get(voice.side) ?? '', latest.get(null) ?? '']
    return takenBack.every((when) => when < at)
  })
}

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

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
