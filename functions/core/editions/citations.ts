import type { Development } from '../dossier.ts'
import type { Log } from '../ports/host.ts'
import type { Edition, Item } from './edition.ts'

/** A sentence of an edition and what it lacks. */
export interface Uncited {
  readonly development: string
  readonly sentence: string
  readonly problem: 'no claim' | 'foreign claim' | 'unknown quote' | 'unknown number'
}

/** What an edition says without a claim behind it, or beyond what its claims say. An edition with any is not to be sent. */
export function uncitedIn({ items }: Pick<Edition, 'items'>): readonly Uncited[] {
  return items.flatMap(uncitedOf)
}

/**
 * The edition without what it must not say: a sentence that no claim carries is left out; a development whose headline is
 * none of its claims' is withheld, and counted for the readers. An alert is one development: without it there is none.
 * Each is logged, for it is a fault of ours.
 */
export function cited(edition: Edition, log: Log): Edition {
  const refused = uncitedIn(edition)
  for (const { development, problem } of refused)
    log.event('edition.uncited', { edition: edition.id, development, problem })
  if (refused.length === 0) return edition
  const items = edition.items.flatMap((item) => supported(item) ?? [])
  const withheld = edition.items.length - items.length
  return { ...edition, items, coverage: { ...edition.coverage, ...(withheld > 0 ? { withheld } : {}) } }
}

function supported(item: Item): Item | undefined {
  const wrong = new Set(uncitedOf(item).map(({ sentence }) => sentence))
  if (wrong.size === 0) return item
  const { development: told } = item
  if (wrong.has(told.headline)) return undefined
  return { ...item, development: { ...told, summary: told.summary.filter(({ text }) => !wrong.has(text)) } }
}

/** What is withdrawn rests on nothing any more: it is only named to be taken back. */
function uncitedOf({ development: told }: Item): readonly Uncited[] {
  if (told.status === 'withdrawn') return []
  const known = new Set([...told.claims, ...told.statements.map(({ claim }) => claim)])
  const uncited = (sentence: string, problem: Uncited['problem']) => ({ development: told.id, sentence, problem })
  const problems: Uncited[] = []
  if (told.claims.length === 0) problems.push(uncited(told.headline, 'no claim'))
  for (const { text, claims } of told.summary) {
    if (claims.length === 0) problems.push(uncited(text, 'no claim'))
    else if (told.omitted === undefined && claims.some((claim) => !known.has(claim)))
      problems.push(uncited(text, 'foreign claim'))
  }
  // What a fitted head leaves out cannot be looked up any more.
  if (told.omitted !== undefined) return problems
  for (const sentence of [told.headline, ...told.summary.map(({ text }) => text)]) {
    const problem = beyondClaims(sentence, told)
    if (problem !== undefined) problems.push(uncited(sentence, problem))
  }
  return problems
}

/** A quotation that nobody is cited with, or a number that no claim gives. */
function beyondClaims(sentence: string, told: Development): Uncited['problem'] | undefined {
  const cited = told.statements.map(({ quote, says }) => `${plain(quote)} ${plain(says)}`).join(' ')
  for (const [, quote = ''] of sentence.matchAll(/“([^”]*)”/g)) {
    if (!cited.includes(plain(quote).replace(/\W+$/u, ''))) return 'unknown quote'
  }
  const numbers = numbersOf(told)
  for (const number of written(sentence.replace(/“[^”]*”/g, ''))) if (!numbers.has(number)) return 'unknown number'
  return undefined
}

/** Every number that the words, figures, dates and names of a development hold. */
function numbersOf(told: Development): ReadonlySet<string> {
  const figures = told.ledger.flatMap(({ figures, parts }) => [...figures, ...parts].map(({ count }) => count))
  const words = [
    ...told.statements.flatMap(({ quote, says, speaker, published }) => [quote, says, speaker ?? '', published ?? '']),
    ...told.ledger.map(({ scope }) => scope),
    ...figures.flatMap(({ value, low, high }) => [value, low, high].map(String)),
    told.date?.value ?? '',
    told.date?.end ?? '',
    told.place?.name ?? '',
    told.gainer?.name ?? '',
    told.loser?.name ?? '',
  ]
  return new Set(words.flatMap((text) => written(text).flatMap((number) => [number, String(Number(number))])))
}

/** The numbers that a text writes in figures: "1.2 million" is 1200000. */
function written(text: string): readonly string[] {
  return [...text.matchAll(/(\d[\d,]*)(?:(\.\d+)? (million|billion)\b)?/g)].map(
    ([, digits = '', decimals = '', unit]) => {
      const number = digits.replace(/,/g, '')
      return unit === undefined
        ? number
        : String(Math.round(Number(`${number}${decimals}`) * units[unit as keyof typeof units]))
    },
  )
}

const units = { million: 1_000_000, billion: 1_000_000_000 } as const

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
