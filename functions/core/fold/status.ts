import type { ClaimRef, Independent, Status } from '../dossier.ts'
import { concedes } from './concession.ts'
import { independentOf, sideOf, sourcesOf } from './independence.ts'
import { rules } from './ladder.ts'
import { isReaction } from './reaction.ts'
import { compare, type Said } from './said.ts'

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

export interface Facts
  extends Pick<Standing, 'supporting' | 'incompatible' | 'lowered' | 'reverses' | 'loser' | 'gainer'> {
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

export interface Decision {
  readonly status: Status
  readonly basis: string
  readonly independent: Independent
}

export function statusOf(standing: Standing): Decision {
  const telling = standing.supporting.filter((said) => !isReaction(said))
  const groups = sourcesOf(telling.length === 0 ? standing.supporting : telling)
  const independent = independentOf(groups)
  const neutral = groups.filter(({ said }) => sideOf(said) === null && said.some(({ voice }) => voice.named))
  const agreed = neutral.filter(({ said }) => said.some(({ ref }) => standing.agreeing?.has(ref) ?? true))
  const conceding = standing.supporting.filter((said) => concedes(said, standing))
  const open = openAmong(standing.denials, conceding)
  const { supporting, incompatible, lowered, reverses, loser, gainer } = standing
  const facts = {
    supporting,
    incompatible,
    lowered,
    reverses,
    loser,
    gainer,
    independent,
    neutral: neutral.length,
    agreed: agreed.length,
    conceding,
    open,
    bar: reverses === undefined ? 2 : 3,
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
