import type { Pack } from '../../corpus/pack.ts'
import type { Actor } from '../claim.ts'
import { countriesNamed } from '../countries-named.ts'
import { gazetteerOf, isDemonym } from '../places/gazetteer.ts'
import { placeKey } from '../places/keys.ts'
import { isNameWord, nameEnd } from '../places/names.ts'
import { otherCapitals } from '../places/words.ts'
import { quantitiesIn } from '../quantities/quantities.ts'
import { follows, lowerAt, type Word } from '../text/words.ts'
import { forceNouns, helped, kinds, nationalForces, sidePhrases, sideWords } from './words.ts'

/**
 * Who a noun phrase means: the longest name of the pack, else a named group ("X fighters"), else the side its words say
 * ("government troops", "rebels"), else a nationality with a force. undefined when it names no party.
 * In "Hezbollah-backed Syria troops" the helper is not the one who acts.
 */
export function actorIn(words: readonly Word[], pack: Pack | null): Actor | undefined {
  const phrase = trim(words.filter((word) => !helped.test(word.lower)))
  if (phrase.length === 0) return undefined
  const known = fromPack(phrase, pack)
  const group = known && /^\p{Lu}/u.test(known.name) ? undefined : (regularForce(phrase) ?? namedGroup(phrase))
  if (pack && isAbroad(phrase, known, pack)) return { name: phrase.map((word) => word.text).join(' ') }
  const side = known?.side ?? group?.side
  if (group) return side ? { name: group.name, side } : { name: group.name }
  return known ?? bySide(phrase) ?? bySponsor(words, phrase)
}

/** "Malian rebels" beside a pack of another war: its sides are not theirs. What the pack has by name it knows better. */
function isAbroad(phrase: readonly Word[], known: Actor | undefined, pack: Pack): boolean {
  if (known && /^\p{Lu}/u.test(known.name)) return false
  const named = [...countriesNamed(phrase).keys()]
  const armed = known !== undefined || phrase.some((word) => forceNouns.has(word.lower))
  return armed && named.length > 0 && !named.some((country) => pack.watch.countries.includes(country))
}

/** "Sudanese Armed Forces": a nationality and what every state calls its own. */
function regularForce(words: readonly Word[]): Actor | undefined {
  const [first, ...rest] = words
  if (!first || rest.length === 0 || !isDemonym(first.text) || !rest.every((word) => /^\p{Lu}/u.test(word.text)))
    return undefined
  if (!nationalForces.test(rest.map((word) => word.lower).join(' '))) return undefined
  return { name: words.map((word) => word.text).join(' '), side: 'government' }
}

/** "government-allied militia": no side of its own but its sponsor's. */
function bySponsor(words: readonly Word[], phrase: readonly Word[]): Actor | undefined {
  const sponsor = words.find((word) => helped.test(word.lower))?.lower.split('-')[0] ?? ''
  const side = sideWords.get(sponsor)
  const armed = phrase.some((word) => forceNouns.has(word.lower))
  return side && armed ? { name: phrase.map((word) => word.text).join(' '), side } : undefined
}

/** The side of a noun phrase alone. */
export function sideIn(words: readonly Word[], pack: Pack | null): string | undefined {
  return actorIn(words, pack)?.side
}

function trim(words: readonly Word[]): readonly Word[] {
  const counted = quantitiesIn(words)[0]
  const start = counted?.from === 0 ? counted.to : 0
  const first = words.findIndex((word, i) => i >= start && !leading.test(word.lower))
  const stop = words.findIndex(
    (word, i) => i > first && /^(?:backed|supported|led|loyal|who|that|which)$/.test(word.lower),
  )
  return first < 0 ? [] : words.slice(first, stop < 0 ? words.length : stop)
}

const leading = /^(?:the|a|an|some|its|their|his|our|these|those|other|all|both|of|,|")$/

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
  const start = words.findIndex((word) => isNameWord(word))
  if (start < 0) return undefined
  const skipped = words.findIndex(
    (word, i) => i >= start && isNameWord(word) && !isCommon(word) && !kinds.has(word.lower),
  )
  const titled = titledGroup(words, start)
  const from = titled ? start : skipped
  if (from < 0) return undefined
  const end = nameEnd(words, from)
  const name = words
    .slice(from, end)
    .map((word) => word.text)
    .join(' ')
  const member = /^(?:members|member)$/.test(lowerAt(words, from - 2)) && lowerAt(words, from - 1) === 'of'
  // `Hard-line Syrian rebels`, `Sri Lankan troops`: a nationality names no group.
  if (!titled && (isDemonym(name) || isDemonym(lowerAt(words, end - 1)))) return undefined
  if (!titled && !groupHead.test(name) && !forceNouns.has(lowerAt(words, end)) && !member) return undefined
  const side = bySide(words.slice(0, from))?.side
  return side ? { name, side } : { name }
}

const groupHead = /(?:Front|Army|Brigades?|Movement|Forces|Militia|Party|Battalion|Legion|Council|Coalition|State)$/

/** "Free Syrian Army", "Islamic State": common words that together name a group; "Syrian Army" does not. */
function titledGroup(words: readonly Word[], start: number): boolean {
  const end = nameEnd(words, start)
  const last = words[end - 1]?.text ?? ''
  return end - start >= 2 && groupHead.test(last) && !isDemonym(lowerAt(words, start))
}

/** A capital that names no group by itself: a nationality, a people, a state, or "Rebels" at the head of a line. */
function isCommon(word: Word): boolean {
  const { lower } = word
  return isDemonym(lower) || isState(word) || otherCapitals.has(lower) || sideWords.has(lower) || forceNouns.has(lower)
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
  const national = words.some((word) => /^\p{Lu}/u.test(word.text))
  if (!national || !words.some((word) => forceNouns.has(word.lower))) return undefined
  const regular =
    words.some((word) => isDemonym(word.text) || isState(word)) &&
    words.some((word) => /^(?:forces|force|army|guards|warplanes|jets|artillery)$/.test(word.lower))
  return regular ? { name, side: 'government' } : { name }
}
