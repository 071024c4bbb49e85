import type { Independent, Status } from '../dossier.ts'
import { groupsOf, independentOf, sideOf } from './independence.ts'
import type { Said } from './said.ts'
import { verb } from './words.ts'

/** What is known of the standing of one development. */
export interface Standing {
  readonly supporting: readonly Said[]
  readonly denials: readonly Said[]
  /** Names of counters whose figures cannot both be right. */
  readonly incompatible: readonly string[]
  /** The side that loses by it, and would not say so lightly. */
  readonly loser: string | null
  readonly gainer: string | null
}

interface Facts extends Standing {
  readonly independent: Independent
  /** Groups that are no party to the conflict. */
  readonly neutral: number
  readonly conceding: readonly Said[]
  readonly open: readonly Said[]
}

interface Rule {
  readonly status: Status
  readonly when: (facts: Facts) => boolean
  readonly basis: (facts: Facts) => string
}

/** The ladder. The first rule that holds decides; each says why it is trusted. */
const rules: readonly Rule[] = [
  {
    // A side that concedes its own loss outweighs any boast (the against-interest rule of courts and of UCDP's coders).
    status: 'confirmed',
    when: ({ conceding, supporting, gainer }) =>
      conceding.length > 0 && supporting.some(({ voice }) => voice.side === gainer),
    basis: () => 'both sides say so, the losing side concedes',
  },
  {
    status: 'confirmed',
    when: ({ conceding }) => conceding.length > 0,
    basis: () => 'the losing side concedes',
  },
  {
    // A denial that its own side has not taken back stands, however many repeat the claim.
    status: 'disputed',
    when: ({ open }) => open.length > 0,
    basis: ({ open }) => deniesText([...new Set(open.map(({ voice }) => voice.name))]),
  },
  {
    status: 'disputed',
    when: ({ incompatible }) => incompatible.length > 0,
    basis: ({ incompatible }) => `the figures of ${listed(incompatible)} differ`,
  },
  {
    // Two who are no party and have not copied each other.
    status: 'confirmed',
    when: ({ neutral, independent }) => neutral >= 2 && independent.count >= 2,
    basis: ({ independent }) => `${independent.count} independent sources`,
  },
  {
    status: 'reported',
    when: ({ independent, neutral }) => independent.count >= 2 && neutral >= 1,
    basis: ({ independent }) => `${independent.count} independent sources, one of them a party to the conflict`,
  },
  {
    // Partisans of one side, however many, support only a claim.
    status: 'claimed',
    when: () => true,
    basis: ({ supporting, neutral }) =>
      neutral > 0
        ? `one source: ${supporting[0]?.voice.name ?? 'unnamed'}`
        : `only ${supporting[0]?.voice.name ?? 'one side'} says so`,
  },
]

export function statusOf(standing: Standing): { status: Status; basis: string; independent: Independent } {
  const groups = groupsOf(standing.supporting)
  const independent = independentOf(groups)
  const neutral = groups.filter(({ said }) => sideOf(said) === null && said.some(({ voice }) => voice.named)).length
  const conceding = standing.supporting.filter((said) => standing.loser !== null && said.voice.side === standing.loser)
  const open = standing.denials.filter(
    (denial) => !conceding.some((said) => said.voice.side === denial.voice.side && said.at >= denial.at),
  )
  const facts = { ...standing, independent, neutral, conceding, open }
  const rule = rules.find(({ when }) => when(facts))
  if (rule === undefined) throw new Error('the last rule holds always')
  return { status: rule.status, basis: rule.basis(facts), independent }
}

function deniesText(names: readonly string[]): string {
  return `${listed(names)} ${names.length > 1 ? 'deny' : verb(names[0] ?? '', 'denies', 'deny')} it`
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
