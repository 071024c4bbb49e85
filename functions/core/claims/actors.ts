import type { Pack } from '../pack.ts'
import { forceNouns, helped, sidePhrases, sideWords } from './actor-words.ts'
import type { Actor } from './claim.ts'
import { gazetteerOf, isDemonym } from './gazetteer.ts'
import { placeKey } from './place-keys.ts'
import { isNameWord, nameEnd } from './place-names.ts'
import { follows, lowerAt, type Word } from './words.ts'

/**
 * Who a noun phrase means: the longest name of the pack, else a named group ("X fighters"), else the side its words say
 * ("government troops", "rebels"), else a nationality with a force. undefined when it names no party.
 * In "Hezbollah-backed Syria troops" the helper is not the one who acts.
 */
export function actorIn(words: readonly Word[], pack: Pack | null): Actor | undefined {
  const phrase = trim(words.filter((word) => !helped.test(word.lower)))
  if (phrase.length === 0) return undefined
  const known = fromPack(phrase, pack)
  const group = known && /^\p{Lu}/u.test(known.name) ? undefined : namedGroup(phrase)
  const side = known?.side ?? group?.side
  if (group) return side ? { name: group.name, side } : { name: group.name }
  return known ?? bySide(phrase)
}

/** The side of a noun phrase alone. */
export function sideIn(words: readonly Word[], pack: Pack | null): string | undefined {
  return actorIn(words, pack)?.side
}

function trim(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex(
    (word) => !/^(?:the|a|an|some|its|their|his|our|these|those|other|all|both|,|")$/.test(word.lower),
  )
  return start < 0 ? [] : words.slice(start)
}

/** Longest name first; among equals the first, except that a name of state yields to the force after it ("Syria troops"). */
function fromPack(words: readonly Word[], pack: Pack | null): Actor | undefined {
  if (!pack) return undefined
  const gazetteer = gazetteerOf(pack)
  for (let length = Math.min(words.length, gazetteer.longest + 1); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const text = words.slice(from, from + length).map((word) => word.text)
      const actor = gazetteer.actor(placeKey(text.join(' ')))
      const named = actor?.names.some((name) => !/^\p{Lu}/u.test(name)) || isNameWord(words[from])
      if (!actor || !named || (actor.kind === 'state' && forceNouns.has(lowerAt(words, from + length)))) continue
      return actor.side ? { name: text.join(' '), side: actor.side } : { name: text.join(' ') }
    }
  }
  return undefined
}

/** "Islamic State fighters", "the M23 group": open vocabulary, and no side unless a word of it says one. */
function namedGroup(words: readonly Word[]): Actor | undefined {
  const start = words.findIndex((word) => isNameWord(word) && !isDemonym(word.text) && !isState(word))
  if (start < 0) return undefined
  const end = nameEnd(words, start)
  const next = lowerAt(words, end)
  const name = words
    .slice(start, end)
    .map((word) => word.text)
    .join(' ')
  const group =
    /(?:Front|Army|Brigade|Brigades|Movement|Forces|Militia|Party|Battalion|Legion|Council|Coalition|State)$/.test(name)
  if (
    !group &&
    !forceNouns.has(next) &&
    !(/^(?:members|member)$/.test(lowerAt(words, start - 2)) && lowerAt(words, start - 1) === 'of')
  )
    return undefined
  const side = bySide(words.filter((_, i) => i < start))?.side
  return side ? { name, side } : { name }
}

function isState(word: Word): boolean {
  return gazetteerOf(null).places(placeKey(word.text)).length > 0
}

function bySide(words: readonly Word[]): Actor | undefined {
  const name = words.map((word) => word.text).join(' ')
  for (let i = 0; i < words.length; i++) {
    const phrase = sidePhrases.find((entry) => follows(words, i, entry.words))
    if (phrase) return { name, side: phrase.side }
  }
  for (const word of words) {
    const side = sideWords.get(word.lower)
    if (side) return { name, side }
  }
  const national = words.some((word) => isDemonym(word.text) || isState(word))
  return national && words.some((word) => forceNouns.has(word.lower)) ? { name } : undefined
}
