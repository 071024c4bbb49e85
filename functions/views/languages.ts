/** How dates may be written, by BCP 47 tag. The words of a report are English. */
export const languages = {
  en: 'en-GB',
  'en-US': 'en-US',
  ar: 'ar-u-nu-latn',
  de: 'de',
  es: 'es',
  fr: 'fr',
  ru: 'ru',
  tr: 'tr',
  uk: 'uk',
} as const satisfies Readonly<Record<string, string>>

export type Language = keyof typeof languages

/** The locale of dates for a reader's choice; British where it is none of ours. */
export function localeOf(language: string): string {
  return Object.hasOwn(languages, language) ? languages[language as Language] : languages.en
}
