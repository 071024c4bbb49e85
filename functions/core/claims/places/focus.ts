import type { Place, Span } from '../claim.ts'
import { allows, likelihood } from './allowed-nouns.ts'

/** One mention as the focus sees it. `line` counts sentences, `called` is the noun it was given ("town"). */
export interface Salience {
  readonly place: Place
  readonly weight: number
  readonly line: number
  readonly called?: string | undefined
}

/** How much older sentences count less, a sentence. */
const fading = 0.6
/** From this weight on a mention says that its place is fought for. */
export const foughtWeight = 2

/**
 * What the article speaks of, mention by mention: the answer to "the town", "it", "there". Weights fade from sentence to sentence;
 * instead of shrinking old ones each new one counts more, so that one pass keeps the winner of every noun.
 */
export class Focus {
  readonly #nouns = new Map<string, Contest>()
  readonly #fought = new Map<string, Contest>()
  readonly #all: Salience[] = []
  /** The place named last, for "there". */
  last: Place | undefined

  add(mention: Salience): void {
    this.#all.push(mention)
    if (mention.weight >= 0.1) this.last = whole(mention.place)
    for (const [noun, contest] of this.#nouns) contest.add(mention, noun)
    if (mention.weight < foughtWeight) return
    for (const [noun, contest] of this.#fought) contest.add(mention, noun)
  }

  /** The place most spoken of that a noun allows; '' for a pronoun: any settlement or site. */
  meant(noun: string): Place | undefined {
    const known = this.#nouns.get(noun)
    if (known) return known.best
    const contest = new Contest()
    for (const mention of this.#all) contest.add(mention, noun)
    this.#nouns.set(noun, contest)
    return contest.best
  }

  /** The place most spoken of among those that a noun allows and a test passes. */
  among(noun: string, passes: (place: Place) => boolean): Place | undefined {
    const contest = new Contest()
    for (const mention of this.#all) if (passes(mention.place)) contest.add(mention, noun)
    return contest.best
  }

  /** The same among the places that are fought for: what "fell" is no town that was only passed by. */
  foughtFor(noun: string): Place | undefined {
    const known = this.#fought.get(noun)
    if (known) return known.best
    const contest = new Contest()
    for (const mention of this.#all) if (mention.weight >= foughtWeight) contest.add(mention, noun)
    this.#fought.set(noun, contest)
    return contest.best
  }
}

export class Contest {
  readonly #totals = new Map<string, number>()
  #best: { readonly place: Place; readonly total: number } | undefined
  #base = 0

  get best(): Place | undefined {
    return this.#best?.place
  }

  add({ place, weight, line, called }: Salience, noun: string): void {
    if (weight === 0 || !allows(noun, place, called)) return
    // Growth instead of decay; rebased before it leaves the range of numbers.
    if (line - this.#base > 1000) this.#rebase(line)
    const growth = fading ** (this.#base - line)
    const key = place.id ?? place.name
    const total = (this.#totals.get(key) ?? 0) + weight * growth * likelihood(noun, place, called)
    this.#totals.set(key, total)
    if (!this.#best || total >= this.#best.total) this.#best = { place: whole(place), total }
  }

  #rebase(line: number): void {
    const factor = fading ** (line - this.#base)
    for (const [key, total] of this.#totals) this.#totals.set(key, total * factor)
    if (this.#best) this.#best = { ...this.#best, total: this.#best.total * factor }
    this.#base = line
  }
}

export function whole({ part: _, ...place }: Place): Place {
  return place
}

interface Mention {
  readonly span: Span
  readonly place: Place
  readonly weight?: number
}

type Found = readonly (readonly Mention[])[]

/** Remembered by the article's mentions, which are never changed. */
const remembered = new WeakMap<Found, Map<string, (offset: number) => Place | undefined>>()

/** What a noun means at an offset, for all offsets: one pass over the mentions, then a search. */
export function focusOver(found: Found, noun: string): (offset: number) => Place | undefined {
  const nouns = remembered.get(found) ?? new Map<string, (offset: number) => Place | undefined>()
  remembered.set(found, nouns)
  const known = nouns.get(noun)
  if (known) return known
  const contest = new Contest()
  const starts: number[] = []
  const bests: (Place | undefined)[] = []
  for (const [line, mentions] of found.entries()) {
    for (const { place, weight = 1, span } of mentions) {
      contest.add({ place, weight, line }, noun)
      starts.push(span[0])
      bests.push(contest.best)
    }
  }
  const answer = (offset: number) => bests[before(starts, offset)]
  nouns.set(noun, answer)
  return answer
}

/** Index of the last start before an offset, -1 when there is none. */
function before(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
