import type { Modality } from '../claim.ts'

/** Nouns and adjectives before "to …", "of …" or "that …", with the mood they give it. */
export const governingWords: readonly (readonly [RegExp, Modality])[] = [
  [
    /^(?:objective|aim|goal|bid|effort|attempt|plan|intention|hope|drive|push|operation|offensive|campaign|battle|fight|priority|target|try|desire|ambition|mission|vow|pledge|determination|preparation|struggle|opportunity|chance|quest)s?$/,
    'objective',
  ],
  [
    /^(?:willing|willingness|readiness|ready|prepared|offer|proposal|deal|agreement|accord|exchange|return|terms|promise)s?$/,
    'offered',
  ],
  [
    /^(?:expected|likely|set|poised|due|about|verge|brink|close|near|announcement|imminent|fear|risk|threat|danger|prospect|possibility|away|bound|certain|sure|possible|alarm|worr(?:y|ie)|concern|prediction|warning|speculation|nearer|closer|step)s?$/,
    'predicted',
  ],
  [/^(?:demand|call|request|order|ultimatum|appeal|deadline|condition|need|must)s?$/, 'demanded'],
  [/^(?:failure|unable|inability|refusal|denial|without|unlikely|impossible|yet)s?$/, 'denied'],
]

/** Adjectives right before the noun of an event. */
export const describing: readonly (readonly [RegExp, Modality])[] = [
  [
    /^(?:potential|possible|imminent|looming|impending|expected|feared|eventual|anticipated|likely|future|hypothetical)$/,
    'predicted',
  ],
  [/^(?:planned|attempted|proposed|intended|hoped-for|would-be)$/, 'objective'],
  [/^(?:failed|abortive|thwarted|foiled|botched|alleged|supposed|no|false)$/, 'denied'],
]

export const purposeNouns = /^(?:objective|aim|goal|priority|target|plan|ambition)s?$/

/** Verbs that bring about what they govern: it is as real as they are. */
export const causing =
  /^(?:force|compel|enable|lead|cause|prompt|seem|appear|oblige|have|prove|begin|start|continue|resume|allow|permit|let|see|claim|go)$/
/** `was reported to have`, `is estimated to hold`: so it is said. */
export const reporting = /^(?:report|say|believe|think|know|estimate|understand|find|see|rumour|rumor)$/
