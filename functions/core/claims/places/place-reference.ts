import type { Place, Span } from '../claim.ts'

/** "the strategic town", "its fall", "the town hall": words for a place named before. */
export interface PlaceReference {
  readonly from: number
  readonly to: number
  readonly span: Span
  readonly kind: 'definite' | 'pronoun' | 'headline'
  /** Noun it says, as "town" or "province"; '' when any place will do; 'there' for the one named last. */
  readonly noun: string
  readonly part?: string
  /** It is taken, lost or fought for there: "the fall of the town", "recaptured it". */
  readonly taken?: true
  /** The area whose capital it is said to be: "the city, the capital of X state". */
  readonly seatOf?: Place
}

/** What councils, halls and mayors belong to: "the city council" speaks of people, not of the city. */
export const offices =
  /^(?:council|hall|police|mayor|official|officials|dwellers|administration|government|governor|court|state|limits|authorities|elders|chief)$/
