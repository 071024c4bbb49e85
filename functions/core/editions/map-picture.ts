import * as z from 'zod'

/** One map in the forms in which readers get it. */
export const MapPicture = z.strictObject({
  /** idOf what it shows: equal maps are one. */
  id: z.string(),
  /** What it shows, as a sentence: with pictures off it carries the fact. */
  alt: z.string(),
  /** For a page. */
  wide: z.string(),
  /** For a phone. */
  narrow: z.string(),
  /** The narrow one for a mail: PNG in base64. */
  png: z.string(),
})
export type MapPicture = z.infer<typeof MapPicture>
