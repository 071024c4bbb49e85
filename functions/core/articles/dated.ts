import * as z from 'zod'
import type { Instant } from '../instant.ts'
import { day, later } from '../later.ts'
import { publishedAt } from './published-at.ts'

/**
 * What an article's date rests on, strongest first: what the page says of itself to programs, the feed, what it shows to readers, its
 * address (`/2013/06/05/`), its place line, and the weekday its news speaks of. `given`: whoever handed it in said so.
 */
export const DateBasis = z.enum(['given', 'json-ld', 'meta', 'feed', 'page', 'address', 'dateline', 'weekday'])
export type DateBasis = z.infer<typeof DateBasis>

/** A date or an instant with its basis; unknown is a value. */
export type Dated =
  | { readonly published: string; readonly publishedBasis: DateBasis }
  | { readonly published: null; readonly publishedBasis?: undefined }

export type DateClaim = readonly [DateBasis, string | null | undefined]

/** The first of these that can be read, and never later than when the article reached us. */
export function datedBy(claims: readonly DateClaim[], arrived: Instant): Dated {
  for (const [publishedBasis, given] of claims) {
    const published = publishedAt(given)
    if (published !== null) return { published: notAfter(published, arrived), publishedBasis }
  }
  return { published: null }
}

/** Day ahead of the world's clocks: somewhere it is tomorrow already, so a bare date may be that. */
function notAfter(published: string, arrived: Instant): string {
  if (published.length > 10) return published > arrived ? arrived : published
  const latest = later(arrived, day).slice(0, 10)
  return published > latest ? arrived.slice(0, 10) : published
}

/** The date in an address, where it names one: `/2013/06/05/`, `/2013-06-05-`. */
export function dateInAddress(url: string): string | undefined {
  const [, year, month, date] =
    /[/-]((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/.exec(url) ?? []
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : undefined
}
