import type { Count } from '../claim.ts'
import { byFirstWord } from '../text/words.ts'

type Bound = { readonly words: readonly string[]; readonly bound: Count['bound'] }
type Vague = { readonly words: readonly string[]; readonly low: number }

const split = (phrases: string, bound: Count['bound']): Bound[] =>
  phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), bound }))
const longestFirst = <T extends { readonly words: readonly string[] }>(entries: T[]): readonly T[] =>
  entries.toSorted((a, b) => b.words.length - a.words.length)

/** What stands before a number and bounds it; longest first. */
export const boundBefore = byFirstWord<Bound>(
  longestFirst([
    ...split(
      'at least, at a minimum, no fewer than, no less than, not less than, not fewer than, a minimum of',
      'at-least',
    ),
    ...split(
      'more than, over, well over, upwards of, in excess of, above, greater than, far more than, just over, slightly more than',
      'more-than',
    ),
    ...split('up to, as many as, at most, no more than, not more than, a maximum of, as much as', 'at-most'),
    ...split('fewer than, less than, under, below', 'less-than'),
    ...split('nearly, almost, close to, just under, approaching, virtually', 'almost'),
    ...split(
      'about, around, some, approximately, roughly, an estimated, estimated, circa, at around, at about',
      'about',
    ),
  ]),
)

/** What stands after a number and bounds it. */
export const boundAfter = byFirstWord<Bound>(
  longestFirst([
    ...split('or more, and counting', 'at-least'),
    ...split('or so', 'about'),
    ...split('or fewer, or less', 'at-most'),
  ]),
)

const vague = (phrases: string, low: number): Vague[] =>
  phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), low }))

/** "several dozen", "a few hundred": no point figure, only a floor. */
export const vagueWithDozen = byFirstWord<Vague>(
  longestFirst([
    ...vague('several dozen, a few dozen, dozens and dozens', 24),
    ...vague('several hundred, a few hundred', 200),
    ...vague('several thousand, a few thousand', 2000),
    ...vague('tens of thousands', 20_000),
    ...vague('hundreds of thousands', 200_000),
    ...vague('several million, tens of millions', 2_000_000),
  ]),
)

/** Words that count without a figure. */
export const vagueWord = byFirstWord<Vague>(
  longestFirst([
    ...vague('dozens', 24),
    ...vague('scores', 40),
    ...vague('hundreds', 200),
    ...vague('thousands', 2000),
    ...vague('millions', 2_000_000),
    ...vague(
      'several, a number of, a large number of, large numbers of, large number of, great numbers of, many, countless, numerous, a handful of, a few',
      2,
    ),
  ]),
)
