import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { isNamedAfter } from './definite-references.ts'
import { isDemonym } from './gazetteer.ts'
import { isNameWord } from './names.ts'
import { isFacility, placeNouns, referenceNouns } from './place-nouns.ts'
import { offices, type PlaceReference } from './place-reference.ts'

/** "Rebels seize strategic town", "overran a border town", "storm Syrian air base": what a headline announces and the text names. */
export function announcedAt(words: readonly Word[], index: number): PlaceReference | undefined {
  const noun = lowerAt(words, index)
  const level = referenceNouns.get(noun)
  if (level !== 'town' && level !== 'city' && level !== 'village' && !(level === 'site' && isFacility(noun)))
    return undefined
  if (
    isNamedAfter(words, index) ||
    offices.test(lowerAt(words, index + 1)) ||
    placeNouns.has(lowerAt(words, index + 1))
  )
    return undefined
  let from = index
  while (from > index - 4 && announces(lowerAt(words, from - 1))) from -= 1
  if (from === index || (isNameWord(words[from - 1]) === true && named(words, from - 1))) return undefined
  return { kind: 'headline', from, to: index + 1, span: spanOf(words, from, index + 1), noun }
}

/** "key", "border", "Syrian". */
function announces(lower: string): boolean {
  return announcing.test(lower) || (lower !== '' && isDemonym(lower))
}

const announcing =
  /^(?:a|an|key|strategic|major|important|border|northern|southern|eastern|western|central|coastal|port|rebel|rebel-held|besieged|last|main|big|biggest|regional|oil|military|air|army|frontline|crucial|vital)$/

function named(words: readonly Word[], index: number): boolean {
  const lower = lowerAt(words, index)
  return words[index]?.text !== lower && !placeNouns.has(lower) && index > 0 && lowerAt(words, index - 1) === 'of'
}
