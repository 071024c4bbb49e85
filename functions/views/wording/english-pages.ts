import { about } from './english/about.ts'
import { archive } from './english/archive.ts'
import { forms } from './english/forms.ts'
import { site } from './english/site.ts'
import { subscribing } from './english/subscribing.ts'
import { english } from './english.ts'

/** The same with every word of the pages: mails need not carry them. */
export const englishPages = { ...english, archive, forms, subscribing, site, about } as const
