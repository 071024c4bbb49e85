import { list, locale } from './english/count.ts'
import { letters } from './english/letters.ts'
import { map } from './english/map.ts'
import { report } from './english/report.ts'

/** Every word that mails add to what the claims say. Another language is another folder of this shape. */
export const english = {
  /** BCP 47: how dates, numbers and lists are written, and which plurals there are. */
  locale,
  language: 'en',
  brand: 'Sitrep',
  list,
  ...report,
  map,
  letters,
} as const
