import { lowerAt, type Word } from '../text/words.ts'
import { compassAdjectives } from './cue-words.ts'
import type { Judged } from './mentions.ts'
import { placeNouns } from './place-nouns.ts'

const after = new Set(', ( in of the a an part parts area its restive neighbouring neighboring nearby'.split(' '))
const inside = new Set(', ( in of'.split(' '))
const before = new Set('of the strategic key restive nearby border coastal capital'.split(' '))
const reach = 7

/** Keys of the wider places that each name of a line stands in: "X, Lebanon", "X, a town in the northern Y region", "Y's X", "the Y town of X". */
export function containersOf(words: readonly Word[], names: readonly Judged[]): readonly (string | undefined)[] {
  return names.map((name, at) => {
    const next = names[at + 1]
    const previous = names[at - 1]
    if (next && !next.other && leadsInto(words, endOf(name), startOf(next))) return next.key
    return previous && !previous.other && owns(words, endOf(previous), startOf(name)) ? previous.key : undefined
  })
}

function startOf({ from, noun }: Judged): number {
  return noun?.side === 'before' ? noun.from : from
}

function endOf({ to, noun }: Judged): number {
  return noun?.side === 'after' ? noun.to : to
}

function leadsInto(words: readonly Word[], from: number, to: number): boolean {
  if (to <= from || to > from + reach) return false
  let leads = false
  for (let at = from; at < to; at++) {
    const lower = lowerAt(words, at)
    if (!after.has(lower) && !compassAdjectives.has(lower) && !placeNouns.has(lower)) return false
    leads ||= inside.has(lower)
  }
  return leads
}

function owns(words: readonly Word[], from: number, to: number): boolean {
  if (to < from || to > from + reach) return false
  const owner = lowerAt(words, from) === "'s"
  let noun = false
  for (let at = owner ? from + 1 : from; at < to; at++) {
    const lower = lowerAt(words, at)
    if (!before.has(lower) && !compassAdjectives.has(lower) && !placeNouns.has(lower)) return false
    noun ||= lower === 'of'
  }
  return owner || noun
}
