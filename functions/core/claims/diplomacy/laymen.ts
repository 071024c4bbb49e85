import type { ReadingContext } from '../context.ts'
import type { Word } from '../text/words.ts'

/** Who has opinions and no office: what they urge, fear or refuse moves no state. */
const callings = new Set(
  (
    'analyst economist strategist consultant fellow professor lecturer researcher scientist historian academic scholar ceo founder co-founder executive ' +
    'entrepreneur banker trader investor coach player striker defender goalkeeper footballer quarterback athlete actor actress singer musician rapper ' +
    'author writer novelist journalist reporter correspondent editor columnist blogger designer engineer chef student teacher nurse farmer shopkeeper ' +
    'fisherman resident villager witness housewife pensioner driver mother father widow'
  ).split(' '),
)
/** Words between a name and the calling told of it: `Ann Lee, a senior Asia analyst at …`. */
const reach = 7
const surnames = new WeakMap<ReadingContext, ReadonlySet<string>>()

/** Whether an article tells somebody of this surname by a calling that is no office: `analyst Ann Lee`, `Ann Lee, a student`. */
export function isLayman(context: ReadingContext, surname: string): boolean {
  const known = surnames.get(context)
  if (known) return known.has(surname)
  const found = new Set(context.sentences.flatMap(({ words }) => words.flatMap((_, at) => calledAt(words, at) ?? [])))
  surnames.set(context, found)
  return found.has(surname)
}

function calledAt(words: readonly Word[], at: number): string | undefined {
  if (!callings.has(words[at]?.lower ?? '')) return undefined
  let end = at + 1
  while (end < at + 5 && isCapital(words[end])) end += 1
  if (end > at + 2) return words[end - 1]?.lower
  for (let comma = at - 1; comma > at - reach; comma -= 1) {
    if (words[comma]?.text !== ',') continue
    const article = /^(?:an?|the)$/.test(words[comma + 1]?.lower ?? '')
    return article && isCapital(words[comma - 1]) && isCapital(words[comma - 2]) ? words[comma - 1]?.lower : undefined
  }
  return undefined
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.text)
}
