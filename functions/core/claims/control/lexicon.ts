import type { ControlType } from '../claim.ts'

/** Verb + "control" (`took control of`). Verbs not listed say nothing about who holds it. */
export const controlWords: readonly (readonly [RegExp, ControlType])[] = [
  [
    /^(?:take|gain|regain|retake|seize|wrest|wrestle|assume|establish|win|impose|claim|restore|reassert|recover|reclaim|recoup|extend|get|secure|capture|reestablish|re-establish|declare|announce|complete|achieve)$/,
    'taken',
  ],
  [/^(?:have|keep|maintain|retain|hold|exercise|exert|consolidate|tighten|enjoy|share)$/, 'held'],
  [/^(?:lose|cede|relinquish|surrender|give|yield|concede|abandon)$/, 'lost'],
  [/^(?:hand|transfer|turn|pass)$/, 'handed-over'],
]
/** What one who holds a place has over it. */
export const controlNoun = /^(?:control|possession|foothold|grip|hold|sway)$/
export const orderWords = /^(?:security|order|stability|calm|authority|sovereignty|peace|rule|safety)$/
export const restoring = /^(?:restore|reestablish|re-establish|bring|return|impose|spread|establish)$/
export const attackNouns =
  /^(?:offensives?|assaults?|attacks?|operations?|push|campaigns?|onslaughts?|raids?|counteroffensives?|counter-offensives?|counterattacks?|thrust|advance|incursion|invasion)$/
export const fightNouns =
  /^(?:fighting|fights?|clash|clashes|battles?|combat|gunbattles?|firefights?|hostilities|skirmish|skirmishes)$/
export const fightGoesOn =
  /^(?:continue|rage|erupt|break|flare|intensify|begin|start|resume|go|persist|take|spread|escalate|engulf|be|occur|ensue)$/
export const launching =
  /^(?:launch|begin|start|mount|open|lead|stage|unleash|carry|conduct|resume|continue|intensify|wage|announce|press)$/

/** Nouns made of the verbs, with what they say; the place follows "of" unless told. */
export const controlNouns: readonly (readonly [RegExp, ControlType])[] = [
  [/^(?:fall|loss|collapse|surrender)$/, 'lost'],
  [
    /^(?:capture|recapture|seizure|takeover|take-over|liberation|conquest|reconquest|retaking|recapturing|capturing|taking|overrunning)$/,
    'taken',
  ],
  [/^(?:siege|encirclement|blockade|besieging|besiegement)$/, 'besieged'],
  [/^(?:withdrawal|withdrawals|retreat|pullout|pull-out|pullback|evacuation|departure|exit)$/, 'withdrawn'],
  [/^(?:storming)$/, 'assaulted'],
  [/^(?:occupation)$/, 'held'],
  [/^(?:handover|hand-over)$/, 'handed-over'],
]
