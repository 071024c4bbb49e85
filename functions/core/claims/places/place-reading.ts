import type { Pack } from '../../corpus/pack.ts'
import type { Gazetteers } from '../../ports/reading.ts'
import type { Passage, Place, Span } from '../claim.ts'
import { normalise } from '../text/normalise.ts'
import { passagesOf } from '../text/passages.ts'
import { sentenceSpans } from '../text/sentence-spans.ts'
import { focusOver } from './focus.ts'
import type { Candidate } from './gazetteer.ts'
import { type FoundPlace, readPlaces } from './places.ts'
import type { Role } from './roles.ts'

/** One mention of a place. `text === article.text.slice(...span)`. */
export interface PlaceMentionRead {
  readonly span: Span
  readonly text: string
  /** `name`, or how it refers to a place named elsewhere. */
  readonly kind: 'name' | 'definite' | 'pronoun' | 'headline'
  readonly role: Role
  /** Role of the passage it stands in. */
  readonly passage: Passage['role']
  /** As in a claim: the name is the article's, a reference carries its antecedent. */
  readonly place: Place
  /** What the name could mean, the place chosen first; none for references. */
  readonly candidates: readonly Candidate[]
  /** Why it is a place, then why this one. */
  readonly why: readonly string[]
}

/** What `places` prints, one line an article. */
export interface PlaceReading {
  readonly id: string
  /** The place most spoken of; null when there is none. */
  readonly focus: Place | null
  readonly mentions: readonly PlaceMentionRead[]
}

/** Passages nobody reads for places: other people's words and pointers to other pages. */
const unread: ReadonlySet<Passage['role']> = new Set(['comment', 'link'])

/** The places of an article, in order of the text. Pure: the same article gives the same reading. */
export function placeReading(
  article: { readonly id: string; readonly text: string },
  parts: { readonly pack: Pack | null; readonly gazetteers: Gazetteers },
): PlaceReading {
  const text = normalise(article.text)
  const lines = passagesOf(text)
    .filter(({ role }) => !unread.has(role))
    .flatMap(({ span, role }) =>
      sentenceSpans(text, ...span).map((line) => ({ span: line, role, dateline: role === 'dateline' })),
    )
  const found = readPlaces(text, lines, parts.pack, parts.gazetteers)
  const mentions = found.flatMap((places, line) =>
    places.map((place) => mentionRead(article.text, place, lines[line]?.role ?? 'body')),
  )
  return { id: article.id, focus: focusOver(found, '')(text.length) ?? null, mentions }
}

function mentionRead(text: string, found: FoundPlace, passage: Passage['role']): PlaceMentionRead {
  const { span, kind, role, place, why } = found
  const candidates = found.candidates().map(({ place, score, why }) => ({ place, score, why }))
  const chosen = candidates[0]?.place.id === place.id ? (candidates[0]?.why ?? []) : []
  return { span, text: text.slice(...span), kind, role, passage, place, candidates, why: [why, ...chosen] }
}
