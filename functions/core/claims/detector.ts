import type { CasualtyClaim, ControlClaim, DiplomacyClaim, Modality } from './claim.ts'
import type { Attribution, ReadingContext } from './context.ts'

/** What the common path fills in: `id`, `text`, `wire`, `recalled`, and speaker and modality where the detector knows no better. */
type Filled = 'id' | 'text' | 'wire' | 'recalled' | 'speaker' | 'modality' | 'about'

interface Given {
  /** Index of the sentence it stands in. */
  readonly sentence: number
  /** Index of the trigger's token there: speaker and modality are read at it. */
  readonly at: number
  /** Overrides what modalityOf answers at `at`. */
  readonly modality?: Modality
  /** Overrides what speakerOf answers at `at`. */
  readonly attribution?: Attribution
  readonly recalled?: boolean
  /** Name by which other drafts of this detector may point here in `partOf` and `about`; replaced by the claim's id. */
  readonly key?: string
  readonly about?: string
}

export type ControlDraft = Omit<ControlClaim, Filled> & Given
export type CasualtyDraft = Omit<CasualtyClaim, Filled> & Given
export type DiplomacyDraft = Omit<DiplomacyClaim, Filled> & Given
export type Draft = ControlDraft | CasualtyDraft | DiplomacyDraft

/** Finds claims of one kind. Pure; drafts in any order. */
export type Detector = (context: ReadingContext) => readonly Draft[]
