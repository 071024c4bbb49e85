import type { Word } from '../text/words.ts'
import type { FoundHarm } from './harms.ts'
import type { Counted } from './victims.ts'

/** A sentence as figures and harms are tied in it. */
export interface Scene {
  readonly words: readonly Word[]
  readonly counted: readonly Counted[]
  readonly harms: readonly FoundHarm[]
  /** Whether the word at an index is a verb other than an auxiliary. */
  isVerb(index: number): boolean
}

/** The harm a figure counts; `by` says how it was found, for `why`. */
export interface Tie {
  readonly harm: FoundHarm
  readonly by: string
}

/** A figure and the harm it counts. */
export interface Link extends Tie {
  readonly counted: Counted
  /** It is contained in the figure of the link with this index; -1 = in one of an earlier sentence. */
  readonly part?: number
}
