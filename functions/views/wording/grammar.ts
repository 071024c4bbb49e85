type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** The form that goes with a number, by the plural rules of a locale. */
export function plural(locale: string, n: number, forms: Forms): string {
  return forms[rules(locale).select(n)] ?? forms.other
}

/** "A, B and C" */
export function listing(locale: string, names: readonly string[]): string {
  return lists(locale).format(names)
}

/** "94,000" */
export function number(locale: string, n: number): string {
  return numbers(locale).format(n)
}

const numbers = remembered((locale) => new Intl.NumberFormat(locale))
const rules = remembered((locale) => new Intl.PluralRules(locale))
const lists = remembered((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** Kept by key, for what is asked again and again: making a formatter takes longer than a hundred uses of it. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= mostKept) made.clear()
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

/** A process lives for days. */
const mostKept = 20_000
