import type { Place, Span } from '../claim.ts'
import type { PlaceMention, ReadingContext } from '../context.ts'
import { countryPlace } from '../places/country-place.ts'
import type { Sentence } from '../text/text.ts'

export type Spot = { readonly place: Place; readonly span: Span | null }

/**
 * Where people came to harm: the nearest place of the clause; a country when it is all the clause names ("killed in Syria", "hit
 * Lebanon"); the whole country for figures that are said to be its.
 */
export function harmPlace(context: ReadingContext, sentence: Sentence, at: number, whole: boolean): Spot | undefined {
  const mentions = context.mentions[sentence.index] ?? []
  if (whole) return countryOf(context, sentence)
  const clause = sentence.clauses.find(({ from, to }) => from <= at && at < to)
  const inside = mentions.filter(({ from }) => clause && from >= clause.from && from < clause.to)
  const towns = inside.filter(({ place }) => place.level !== 'country')
  const scenes = mentions.filter((mention) => mention.place.level !== 'country' || isScene(sentence, mention, inside))
  const near = nearest(towns, at) ?? nearest(scenes, at)
  return near ? { place: near.place, span: near.span } : context.placeOf(sentence, at)
}

/** A country that is where something happens, not whose ("Syria's"), whence ("from Syria") or a nationality. */
function isScene(sentence: Sentence, mention: PlaceMention, inside: readonly PlaceMention[]): boolean {
  if (mention.place.level !== 'country') return false
  const before = sentence.tokens[mention.from - 1]?.lower ?? ''
  const after = sentence.tokens[mention.to]?.lower ?? ''
  return (
    after !== "'s" &&
    (/^(?:in|inside|across|throughout|hit)$/.test(before) || (inside.includes(mention) && before === 'into'))
  )
}

function nearest(mentions: readonly PlaceMention[], at: number): PlaceMention | undefined {
  return mentions.toSorted((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0]
}

/** The country the sentence tells of, else the one most of the article's places lie in: "U.S.-led" and "Iran's embassy" are nobody's dead. */
function countryOf(context: ReadingContext, sentence: Sentence): Spot | undefined {
  const here = (context.mentions[sentence.index] ?? []).find(
    ({ place, role }) => place.level === 'country' && role !== 'metonym',
  )
  if (here) return { place: here.place, span: here.span }
  const tally = new Map<string, { place: Place | undefined; times: number }>()
  for (const { place, role, span } of context.mentions.flat()) {
    const code = place.country
    if (!code || role === 'metonym' || context.text.startsWith("'s", span[1])) continue
    const before = tally.get(code)
    const named = place.level === 'country' ? place : undefined
    tally.set(code, { place: before?.place ?? named, times: (before?.times ?? 0) + 1 })
  }
  const [most] = [...tally].sort((a, b) => b[1].times - a[1].times)
  const place = most && (most[1].place ?? countryPlace(most[0]))
  return place && { place, span: null }
}
