import { casualtyDetector } from './casualty/casualty.ts'
import { controlDetector } from './control/control.ts'
import { denialsOf } from './control/denials.ts'
import type { Detector } from './detector.ts'
import { diplomacyDetector } from './diplomacy/diplomacy.ts'

/** Claims of control, then the denials that take their words from them. */
const control: Detector = (context) => {
  const drafts = controlDetector(context).filter((draft) => draft.kind === 'control')
  return [...drafts, ...denialsOf(context, drafts)]
}

/** In this order; what they find is then ordered by its place in the text. */
export const detectors: readonly Detector[] = [control, casualtyDetector, diplomacyDetector]
