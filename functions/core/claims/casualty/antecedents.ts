import { isDemonym } from '../places/gazetteer.ts'
import { isNameWord, nameEnd } from '../places/names.ts'
import { otherCapitals } from '../places/words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import type { FoundHarm } from './harms.ts'
import type { Link, Scene } from './scene.ts'
import { isPersonWord, nounPhraseEnd } from './victims.ts'

/** The words that tell who a figure's victims are: its noun phrase, or what "others", "of them" and "the group's members" stand for. */
export function victimWords(
  scene: Pick<Scene, 'words' | 'counted'>,
  links: readonly Link[],
  link: Link,
): readonly Word[] {
  const { words } = scene
  const { counted, harm } = link
  const own = words.slice(counted.noun, alsoTo(words, counted.to))
  const bare = own.filter(
    ({ lower }) => !/^(?:more|others|other|another|of|them|whom|those|these|victims|the)$/.test(lower),
  )
  const after = words.slice(harm.to + 1, nounPhraseEnd(words, harm.to + 1))
  if (harm.form === 'noun' && lowerAt(words, harm.to) === 'of' && after.length > 0) return after
  if (harm.form === 'toll' && bare.length === 0) return tallied(words, harm) ?? own
  if (bare.length === 0 && /^(?:was|were)$/.test(lowerAt(words, counted.to))) {
    const said = words.slice(counted.to + 1, nounPhraseEnd(words, counted.to + 1))
    if (said.some(({ lower }) => isPersonWord(lower))) return said
  }
  if (bare.length === 0) return referred(scene, links, link) ?? own
  const group = own.findIndex(({ lower }) => /^(?:group|movement|party|organisation|organization|militia)$/.test(lower))
  const members = own.some(({ lower }) => /^members?$/.test(lower))
  const named = own.some((word) => isNameWord(word) && !isDemonym(word.text))
  if (members && !named && (group >= 0 || !own.some(({ lower }) => lower === 'of')))
    return [...own, ...namedBefore(words, counted.from)]
  return own
}

/** "the number of wounded civilians", "the number of troops wounded". */
function tallied(words: readonly Word[], harm: FoundHarm): readonly Word[] | undefined {
  const end = nounPhraseEnd(words, harm.to)
  if (isPersonWord(lowerAt(words, end - 1)) && end > harm.to) return words.slice(harm.to, end)
  return isPersonWord(lowerAt(words, harm.from - 1)) ? words.slice(harm.from - 1, harm.from) : undefined
}

/** "dozens of rebels and civilians", "200 U.S. and international troops": one figure for two nouns. */
function alsoTo(words: readonly Word[], to: number): number {
  if (lowerAt(words, to) !== 'and') return to
  const end = nounPhraseEnd(words, to + 1)
  return end > to + 1 &&
    end < to + 5 &&
    isPersonWord(lowerAt(words, end - 1)) &&
    !/^(?:an?|the|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens|scores|at|another)$|^\d/.test(
      lowerAt(words, to + 1),
    )
    ? end
    : to
}

/** Of the whole it is part of, or the figure before it in the sentence; a bare "12 killed" says nothing. */
function referred(
  scene: Pick<Scene, 'words' | 'counted'>,
  links: readonly Link[],
  link: Link,
): readonly Word[] | undefined {
  const { words } = scene
  const mine = link.counted
  const refers = words
    .slice(mine.noun - 1, mine.to)
    .some(({ lower }) => /^(?:more|others|other|another|of|them|whom)$/.test(lower))
  const target = link.part !== undefined ? links[link.part] : refers ? links[links.indexOf(link) - 1] : undefined
  if (target) return victimWords(scene, links, target)
  const earlier = refers ? scene.counted[scene.counted.indexOf(mine) - 1] : undefined
  return earlier?.counts === 'persons' ? words.slice(earlier.noun, earlier.to) : undefined
}

/** The last named group before an index: "A source close to Hezbollah said four of the group's members …". */
function namedBefore(words: readonly Word[], index: number): readonly Word[] {
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at]
    if (
      !word ||
      !isNameWord(word) ||
      at === 0 ||
      otherCapitals.has(word.lower) ||
      isDemonym(word.text) ||
      /^\p{Lu}{2,}$/u.test(word.text)
    )
      continue
    if (/^(?:told|in|near|at)$/.test(lowerAt(words, at - 1))) continue
    let from = at
    while (from > 0 && isNameWord(words[from - 1])) from -= 1
    return words.slice(from, nameEnd(words, from))
  }
  return []
}
