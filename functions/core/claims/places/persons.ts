import { lowerAt, type Word } from '../text/words.ts'
import { givenNames } from './given-names.ts'
import { isNameWord } from './names.ts'
import { placeNouns } from './place-nouns.ts'
import { personNouns, sayingVerbs, titles } from './words.ts'

/** Why the name [from, to) is a person's: an age or a calling beside it, an office before it, what only befalls people. */
export function personBecause(words: readonly Word[], from: number, to: number): string | undefined {
  if (isAged(words, to)) return 'an age follows'
  const calling = callingAfter(words, to)
  if (calling) return `", … ${calling}" follows`
  const office = officeBefore(words, from, to)
  if (office) return `"${office} of …," comes before`
  const fate = fateAfter(words, from, to)
  if (fate) return `"${fate}" follows`
  return isCalledLikePeople(words, from, to) ? 'begins with a given name' : undefined
}

function isAged(words: readonly Word[], to: number): boolean {
  return (
    lowerAt(words, to) === ',' &&
    /^\d\d$/.test(words[to + 1]?.text ?? '') &&
    /^(?:,|who|\.)$/.test(lowerAt(words, to + 2))
  )
}

/** "X, a local commander", "X, head of": a person's calling before any noun of a place. */
function callingAfter(words: readonly Word[], to: number): string | undefined {
  if (lowerAt(words, to) !== ',') return undefined
  for (let at = to + 1; at < to + 7; at++) {
    const lower = lowerAt(words, at)
    if (isNameWord(words[at])) return undefined
    if (personNouns.has(lower)) return lower
    if (
      lower === '' ||
      placeNouns.has(lower) ||
      /^[,.;:()"]$/.test(lower) ||
      /^(?:and|in|on|of|where|which|was|were|is)$/.test(lower)
    )
      return undefined
  }
  return undefined
}

/** "the governor of Y, X, said": the office says who. */
function officeBefore(words: readonly Word[], from: number, to: number): string | undefined {
  if (lowerAt(words, from - 1) !== ',' || to < from + 2) return undefined
  if (!/^[,.]$/.test(lowerAt(words, to)) && !sayingVerbs.has(lowerAt(words, to))) return undefined
  for (let at = from - 3; at > from - 11; at--) {
    const lower = lowerAt(words, at)
    if (lower === '' || /^[,.;:()"]$/.test(lower)) return undefined
    if ((personNouns.has(lower) || titles.has(lower)) && /^(?:of|to|for|in|at)$/.test(lowerAt(words, at + 1)))
      return lower
  }
  return undefined
}

const auxiliary = /^(?:has|had|have|was|is|been|being|were|also|later)$/
const fates =
  /^(?:killed|wounded|injured|arrested|detained|jailed|shot|assassinated|appointed|elected|born|sworn|sentenced|executed|kidnapped|abducted|promoted|sacked|charged|convicted|beheaded|extradited|hospitalised|hospitalized|nominated|named|married)$/
const inside = /^(?:from|of|to|in|at|near|on|for|with|by|into|around|and|outside|than|across)$/

/** "X was killed": people are, towns are not. Not "civilians from X were killed". */
function fateAfter(words: readonly Word[], from: number, to: number): string | undefined {
  const article = lowerAt(words, from - 1) === 'the' ? 2 : 1
  if (inside.test(lowerAt(words, from - article))) return undefined
  let at = to
  while (at < to + 3 && auxiliary.test(lowerAt(words, at))) at += 1
  return at > to && fates.test(lowerAt(words, at)) ? lowerAt(words, at) : undefined
}

/** "captured Ivan Lanz": a given name before another, unless a noun of places stands before ("the town of Saint George"). */
function isCalledLikePeople(words: readonly Word[], from: number, to: number): boolean {
  return to > from + 1 && to < from + 5 && givenNames.has(lowerAt(words, from)) && isNameWord(words[from + 1])
}
