import { englishPages } from './wording/english-pages.ts'

/** What pages say, in the language in which this deployment reports. */
export const words = englishPages
