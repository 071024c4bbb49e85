import type { Article } from '../articles/article.ts'
import type { Evidence } from '../articles/evidence.ts'
import type { Claim, Passage, Place, Reading, Span } from '../claims/claim.ts'
import { READER_VERSION } from '../claims/reader-version.ts'
import type { Pack } from '../corpus/pack.ts'
import { dossierOf, placeKey } from './dossier-of.ts'
import { shinglesOf } from './lineage.ts'
import { listAt } from './lists.ts'
import { theatreOf } from './theatre.ts'

/** What one article gives to each dossier it touches. A claim that names no place and no matter gives to none. */
export function evidenceOf(article: Article, reading: Reading, pack: Pack | null): ReadonlyMap<string, Evidence> {
  const watch = pack?.watch.id ?? 'none'
  const dossiers = new Map<string, Claim[]>()
  const focus = focusOf(reading.claims)
  const theatre = theatreOf(article.text, reading.claims, pack)
  let topic: string | undefined
  for (const read of reading.claims) {
    const claim = onTopic(atFocus(ofOwnSide(read), focus), topic)
    if (claim.kind === 'diplomacy' && claim.position !== undefined) topic = claim.topic
    const dossier = dossierOf(claim, watch, pack, theatre)
    if (dossier === undefined) continue
    listAt(dossiers, dossier).push(claim)
  }
  const context = contextsIn(article.text, reading.passages)
  return new Map([...dossiers].map(([dossier, claims]) => [dossier, rowOf(article, claims, context)]))
}

/** The place most control claims of the article are about. */
function focusOf(claims: readonly Claim[]): Place | undefined {
  const counts = new Map<string, { place: Place; count: number }>()
  for (const claim of claims) {
    if (claim.kind !== 'control' || claim.place === undefined || claim.recalled) continue
    const key = placeKey(claim.place)
    counts.set(key, { place: counts.get(key)?.place ?? claim.place, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.place
}

/** "Four of the group's members had been killed", says a source close to it: its own. */
function ofOwnSide(claim: Claim): Claim {
  const side = claim.speaker?.side
  if (claim.kind !== 'casualty' || claim.victims?.side !== undefined || side === undefined) return claim
  return own.test(claim.text) ? { ...claim, victims: { ...claim.victims, side } } : claim
}

const own =
  /\b(?:members|(?:its|our|their|the (?:group|movement|party|militia|army|force)['’]s) (?:own )?(?:\p{Ll}+ )?(?:fighters|men|soldiers|troops|dead))\b/iu

/** Losses of one side in an incident, told with no place or only the country, are those of the battle the article is about. */
function atFocus(claim: Claim, focus: Place | undefined): Claim {
  if (claim.kind !== 'casualty' || focus === undefined) return claim
  const isLoss = claim.scope.kind === 'incident' || claim.scope.kind === 'day'
  const isElsewhere = claim.place !== undefined && claim.place.level !== 'country'
  if (!isLoss || isElsewhere || claim.victims?.side === undefined || claim.recalled) return claim
  const { part: _, ...place } = focus
  return { ...claim, place }
}

/** A position without a topic is on the allegation that the position before it in the article speaks of. */
function onTopic(claim: Claim, topic: string | undefined): Claim {
  if (claim.kind !== 'diplomacy' || claim.position === undefined || claim.topic !== undefined) return claim
  return topic === undefined ? claim : { ...claim, topic }
}

function rowOf(article: Article, claims: readonly Claim[], context: (claim: Claim) => Context): Evidence {
  return {
    article: article.id,
    version: article.version,
    reader: READER_VERSION,
    source: article.source,
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    published: article.published,
    arrived: article.arrived,
    claims: [...claims],
    context: Object.fromEntries(claims.map((claim) => [claim.id, context(claim)])),
  }
}

type Context = Evidence['context'][string]

/** Claims of one paragraph share its shingles. */
function contextsIn(text: string, passages: readonly Passage[]): (claim: Claim) => Context {
  const shingles = new Map<Span, number[]>()
  return ({ span }) => {
    const paragraph = paragraphOf(span, passages)
    const words = paragraph ?? span
    const known = shingles.get(words) ?? shinglesOf(text.slice(...words))
    shingles.set(words, known)
    return { sentence: sentenceAround(text, span, paragraph ?? [0, text.length]), shingles: known }
  }
}

/** Passages are ordered and do not overlap. */
function paragraphOf([from, to]: Span, passages: readonly Passage[]): Span | undefined {
  let [low, high] = [0, passages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.span[0] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const span = passages[low - 1]?.span
  return span !== undefined && to <= span[1] ? span : undefined
}

/** The words from one sentence end to the next around the claim, within its paragraph. */
function sentenceAround(text: string, [from, to]: Span, paragraph: Span): string {
  const before = text.slice(paragraph[0], from)
  const start =
    paragraph[0] + Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1
  const after = /[.!?][”"']?(?=\s|$)/.exec(text.slice(Math.max(from, to - 1), paragraph[1]))
  const end = after ? Math.max(from, to - 1) + after.index + after[0].length : paragraph[1]
  return text.slice(start, end).trim().replace(/\s+/g, ' ')
}
