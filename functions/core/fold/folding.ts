import type { Pack } from '../corpus/pack.ts'
import type { Memo } from './memo.ts'

/** What every kind of development is folded with. */
export interface Folding {
  readonly pack: Pack | null
  /** The id under which a development is told: another one where an operator ruled so. */
  readonly same: (id: string) => string
  readonly memo: Memo
}
