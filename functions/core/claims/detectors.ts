import { casualtyDetector } from './casualty.ts'
import { controlDetector } from './control.ts'
import type { Detector } from './detector.ts'
import { diplomacyDetector } from './diplomacy.ts'

/** In this order; what they find is then ordered by its place in the text. */
export const detectors: readonly Detector[] = [controlDetector, casualtyDetector, diplomacyDetector]
