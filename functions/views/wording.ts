import { english } from './wording/english.ts'

/** The shape of a catalogue: what a file for another language must give. */
export type Wording = typeof english

/** The language in which this deployment reports. */
export const words: Wording = english
