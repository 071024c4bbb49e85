import { lowerAt, type Word } from '../text/words.ts'
import type { Judged } from './mentions.ts'
import { isNameWord } from './names.ts'
import { placeNouns } from './place-nouns.ts'

/** "the villages of A, B and C", "A, B, and C townships": what one name of a list is, the others are too. */
export function withLists(words: readonly Word[], names: readonly Judged[]): readonly Judged[] {
  const done = [...names]
  for (let at = 1; at < done.length; at++) {
    const [previous, name] = [done[at - 1], done[at]]
    if (!previous || !name || name.other || name.noun || !joined(words, previous, name)) continue
    if (previous.noun?.plural && previous.noun.side === 'before')
      done[at] = { ...name, noun: { ...previous.noun, from: name.from, to: name.to } }
    else if (
      !isNameWord(words[name.to]) &&
      !name.cue?.strong &&
      !name.against &&
      (previous.noun || previous.cue) &&
      !previous.against
    )
      done[at] = { ...name, cue: { why: 'listed with a place', strong: false } }
  }
  for (let at = done.length - 2; at >= 0; at--) {
    const [name, next] = [done[at], done[at + 1]]
    if (!next || !name || name.other || name.noun || !joined(words, name, next)) continue
    if (next.noun?.plural && next.noun.side === 'after')
      done[at] = { ...name, noun: { ...next.noun, from: name.from, to: name.to } }
  }
  return done
}

/** Joined by a comma, "and" or the like, and not the beginning of another clause ("…, X said"). */
function joined(words: readonly Word[], one: Judged, other: Judged): boolean {
  let at = one.noun?.side === 'after' && !one.noun.plural ? one.noun.to : one.to
  let steps = 0
  while (at < other.from && steps < 5) {
    const lower = lowerAt(words, at)
    if (!/^(?:,|\)|and|or|&|as|well|nearby|the|also|then|district|village|town)$/.test(lower)) return false
    at += 1
    steps += 1
  }
  return (
    at === other.from &&
    steps > 0 &&
    lowerAt(words, at - 1) !== 'as'.repeat(2) &&
    !placeNouns.has(lowerAt(words, other.from))
  )
}
