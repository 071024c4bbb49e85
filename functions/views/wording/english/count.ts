import { listing, number, plural } from '../grammar.ts'

export const locale = 'en-GB'
export const list = (names: readonly string[]) => listing(locale, names)
/** The word that goes with a number. */
export const count = (n: number, one: string, other: string) => plural(locale, n, { one, other })
/** "1 week", "3 weeks" */
export const counted = (n: number, one: string, other = `${one}s`) => `${number(locale, n)} ${count(n, one, other)}`
