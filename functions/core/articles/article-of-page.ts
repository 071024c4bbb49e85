import type { Instant } from '../instant.ts'
import type { Extracted } from '../ports/news.ts'
import { ownUrl } from './canonical-url.ts'
import { dateClaimsIn } from './date-in-text.ts'
import { type DateClaim, type Dated, datedBy } from './dated.ts'

/** What is kept of lines set aside: enough to see why, little enough to store. */
const kept = { lines: 12, characters: 160 }

/** What a page says, as far as an article holds it. */
export type PageArticle = Dated & {
  readonly url: string
  readonly headline?: string
  readonly language?: string
  readonly text: string
  readonly setAside?: { reason: string; text: string }[]
}

/**
 * The article in what was extracted from the page at `url`. What its feed said of it counts behind what the page tells to programs and
 * before what it shows to readers.
 */
export function articleOfPage(
  url: string,
  extracted: Extracted,
  arrived: Instant,
  feed?: { readonly published: string | null; readonly headline?: string | undefined },
): PageArticle {
  const { text, language, dates } = extracted
  const headline = extracted.headline ?? feed?.headline
  const sure = (claims: readonly DateClaim[], is: boolean) =>
    claims.filter(([basis]) => /json-ld|meta/.test(basis) === is)
  const claims: readonly DateClaim[] = [
    ...sure(dates, true),
    ['feed', feed?.published],
    ...sure(dates, false),
    ...dateClaimsIn(text, arrived, feed !== undefined),
  ]
  const setAside = extracted.setAside
    .slice(0, kept.lines)
    .map(({ reason, text: line }) => ({ reason, text: line.slice(0, kept.characters) }))
  return {
    ...datedBy(claims, arrived),
    url: ownUrl(url, extracted.url),
    ...(headline === undefined ? {} : { headline }),
    ...(language === null ? {} : { language }),
    text,
    ...(setAside.length === 0 ? {} : { setAside }),
  }
}
