import { isDemonym } from '../places/gazetteer.ts'
import { bounded, exactly, quantitiesIn } from '../quantities/quantities.ts'
import { follows, lowerAt, type Word } from '../text/words.ts'
import { refersBack } from './parts.ts'
import { isOnePerson, kin } from './persons.ts'
import { type Counted, nounPhraseEnd, whatCounts } from './victims.ts'

/** Numbers, "a soldier" and "his wife", with what they count, in order. */
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
    const one = oneAt(words, index)
    return one && !numbers.some((number) => number.from < one.to && one.from < number.to) ? [one] : []
  })
  const once = numbers.filter((number, i) => !repeats(words, numbers[i - 1], number))
  return [...once.filter((number) => !isNoFigure(words, number)), ...ones].sort((a, b) => a.from - b.from)
}

/** "forty-eight (48) people": one number. */
function repeats(words: readonly Word[], before: Counted | undefined, number: Counted): boolean {
  return lowerAt(words, number.from - 1) === '(' && before?.count.value === number.count.value
}

/** "how many soldiers", "one in which", "one of at least 114 people", "two each from", "many of them children". */
function isNoFigure(words: readonly Word[], counted: Counted): boolean {
  const { from, noun, to, count } = counted
  const before = lowerAt(words, from - 1)
  const after = lowerAt(words, to)
  if (before === 'how' || (before === 'as' && lowerAt(words, from - 2) !== 'well')) return count.value === null
  if (count.value === 1 && oneOfBest(words, noun)) return true
  if (count.bound === 'vague' && count.low === 2 && refersBack(words, counted)) return true
  if (lowerAt(words, noun) === 'each' || (count.value === 1 && before === 'no')) return true
  if (count.value !== 1 || noun !== to) return false
  const partitive = after === 'of' || lowerAt(words, to - 1) === 'of'
  return (
    lowerAt(words, to + 1) === 'which' ||
    (partitive && /^(?:at|more|about|\d)/.test(lowerAt(words, after === 'of' ? to + 1 : to)))
  )
}

/** "one of the heaviest losses", "one of the first attacks": a rank. */
function oneOfBest(words: readonly Word[], noun: number): boolean {
  const of = [noun - 1, noun].find((at) => lowerAt(words, at) === 'of')
  return (
    of !== undefined &&
    /^(?:the|its|their|his)$/.test(lowerAt(words, of + 1)) &&
    /(?:[^aeou]est|^(?:most|worst|first|few|last|main|many))$/.test(lowerAt(words, of + 2))
  )
}

/** "a soldier", "another Lebanese civilian", "his wife", and in the clipped style of headlines "Civilian killed …", "… kills civilian": one. */
function oneAt(words: readonly Word[], index: number): Counted | undefined {
  const lead = lowerAt(words, index)
  if (/^(?:his|her|my|their|our)$/.test(lead)) return kinAt(words, index)
  if (lead === 'another' && clipped.test(lowerAt(words, index + 1)))
    return { count: exactly(1), from: index, noun: index + 1, to: index + 1, counts: 'nothing' }
  if (lead === 'the') return officeAt(words, index)
  const article = /^(?:a|an|another)$/.test(lead)
  const object = /^(?:kills?|wounds|injures?|abducts?|kidnaps?|beheads?|executes?|assassinates?|murders?)$/.test(
    lowerAt(words, index - 1),
  )
  if (!article && index > 0 && !object) return undefined
  const noun = article ? index + 1 : index
  const to = nounPhraseEnd(words, noun)
  if (!article && (/^(?:the|this|that|no|every|each)$/.test(lead) || (!object && !clipped.test(lowerAt(words, to)))))
    return undefined
  const phrase = words.slice(noun, to)
  const of = phrase.findIndex((word) => word.lower === 'of')
  const head = (of > 0 ? phrase.slice(0, of) : phrase).at(-1)
  if (!head || phrase.length > 6 || !(isOnePerson(head.lower) || (isDemonym(head.text) && phrase.length === 1)))
    return undefined
  return { count: exactly(1), from: index, noun, to, counts: 'persons' }
}

const clipped =
  /^(?:killed|dead|dies|died|shot|wounded|injured|hurt|kidnapped|abducted|slain|beheaded|executed|murdered|drowns)$/

const fatal =
  /^(?:kill(?:ed|s|ing)|wound(?:ed|ing)|injur(?:ed|ing)|assassinat(?:ed|ing)|murder(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|behead(?:ed|ing))$/
const offices =
  /^(?:chief|mayor|governor|commander|judge|prosecutor|bishop|ambassador|consul|headmaster|imam|councillor|warlord|driver|pilot)$/

/** "killing the local police chief": one, though nobody says so. */
function officeAt(words: readonly Word[], index: number): Counted | undefined {
  if (!fatal.test(lowerAt(words, index - 1))) return undefined
  const to = nounPhraseEnd(words, index + 1)
  const phrase = words.slice(index + 1, to)
  const of = phrase.findIndex(({ lower }) => lower === 'of')
  const head = of > 0 ? phrase[of - 1] : phrase.at(-1)
  if (!head || phrase.length > 8 || !offices.test(head.lower)) return undefined
  return { count: exactly(1), from: index, noun: index + 1, to, counts: 'persons' }
}

/** "his wife", "her teenage son". */
function kinAt(words: readonly Word[], index: number): Counted | undefined {
  const to = nounPhraseEnd(words, index + 1)
  if (to > index + 5 || !kin.has(lowerAt(words, to - 1))) return undefined
  return { count: exactly(1), from: index, noun: index + 1, to, counts: 'persons' }
}
