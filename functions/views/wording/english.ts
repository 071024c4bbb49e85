import { about } from './english/about.ts'
import { archive } from './english/archive.ts'
import { list, locale } from './english/count.ts'
import { forms } from './english/forms.ts'
import { letters } from './english/letters.ts'
import { map } from './english/map.ts'
import { report } from './english/report.ts'
import { site } from './english/site.ts'
import { subscribing } from './english/subscribing.ts'

/** Every word the views add to what the claims say. Another language is another folder of this shape. */
export const english = {
  /** BCP 47: how dates, numbers and lists are written, and which plurals there are. */
  locale,
  language: 'en',
  brand: 'Sitrep',
  list,
  ...report,
  archive,
  map,
  letters,
  forms,
  subscribing,
  site,
  about,
} as const
