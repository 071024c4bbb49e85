import { isDemonym } from '../places/gazetteer.ts'
import { bounded, exactly, quantitiesIn } from '../quantities/quantities.ts'
import { follows, lowerAt, type Word } from '../text/words.ts'
import { type Counted, nounPhraseEnd, whatCounts } from './victims.ts'

const single = new Set(
  (
    'civilian soldier fighter rebel militant insurgent gunman policeman officer guard guerrilla peacekeeper commander pilot conscript jihadist terrorist ' +
    'resident villager protester demonstrator worker journalist student teacher farmer doctor nurse medic driver photographer reporter cameraman priest ' +
    'lawyer judge activist man woman child boy girl baby toddler teenager person official bystander shepherd peasant passer-by pedestrian bodyguard ' +
    'contractor politician lieutenant captain colonel general sergeant marine serviceman fisherman prisoner hostage mother militiaman defender trooper'
  ).split(' '),
)

/** Numbers and "a soldier", with what they count, in order. */
export function countedIn(words: readonly Word[]): readonly Counted[] {
  const numbers = quantitiesIn(words).map((quantity): Counted => {
    const to = nounPhraseEnd(words, quantity.to)
    const floored = quantity.count.bound === 'exact' && follows(words, to, ['at', 'least'])
    return {
      count: floored ? bounded(quantity.count, 'at-least') : quantity.count,
      from: quantity.from,
      noun: quantity.to,
      to,
      counts: whatCounts(words, quantity.to, to),
    }
  })
  const ones = words.flatMap((_, index) => {
    const one = singleAt(words, index)
    return one && !numbers.some((number) => number.from < one.to && one.from < number.to) ? [one] : []
  })
  return [...numbers.filter((number) => !isAsked(words, number)), ...ones].sort((a, b) => a.from - b.from)
}

/** "how many soldiers", "one in which": no figure. */
function isAsked(words: readonly Word[], { from, noun, to, count }: Counted): boolean {
  if (lowerAt(words, from - 1) === 'how' || lowerAt(words, from - 1) === 'as') return count.value === null
  return (
    count.value === 1 &&
    noun === to &&
    /^(?:in|on|at|by|for)$/.test(lowerAt(words, to)) &&
    lowerAt(words, to + 1) === 'which'
  )
}

/** "a soldier", "another Lebanese civilian", and in the clipped style of headlines "Civilian killed …", "… kills civilian": one. */
function singleAt(words: readonly Word[], index: number): Counted | undefined {
  const article = /^(?:a|an|another)$/.test(lowerAt(words, index))
  const object = /^(?:kills|wounds|injures)$/.test(lowerAt(words, index - 1))
  if (!article && index > 0 && !object) return undefined
  const noun = article ? index + 1 : index
  const to = nounPhraseEnd(words, noun)
  if (
    !article &&
    !object &&
    !/^(?:killed|dead|dies|died|shot|wounded|injured|kidnapped|abducted|slain)$/.test(lowerAt(words, to))
  )
    return undefined
  const phrase = words.slice(noun, to)
  const of = phrase.findIndex((word) => word.lower === 'of')
  const head = (of > 0 ? phrase.slice(0, of) : phrase).at(-1)
  if (!head || phrase.length > 6 || !(single.has(head.lower) || (isDemonym(head.text) && phrase.length === 1)))
    return undefined
  if (/^(?:group|number|spokesman|source|source)$/.test(head.lower)) return undefined
  return { count: exactly(1), from: index, noun, to, counts: 'persons' }
}
