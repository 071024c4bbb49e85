import { forceNouns } from '../actors/words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { isNameWord } from './names.ts'
import { organisationEnd } from './organisations.ts'
import { personBecause } from './persons.ts'
import { memberNouns, namesakes, outletNouns, sayingVerbs, vessels } from './words.ts'

export interface Against {
  readonly what:
    | 'a person'
    | 'a group'
    | 'an outlet'
    | 'an operation'
    | 'a vessel'
    | 'an event'
    | 'an acronym'
    | 'a state'
  readonly why: string
  /** It has what follows: "in X's army" is in an army. */
  readonly owner?: true
}

/** What speaks against a place for the name [from, to): words that people, groups, outlets, ships and agreements have around them. */
export function againstOf(words: readonly Word[], from: number, to: number): Against | undefined {
  const first = words[from]?.text ?? ''
  const previous = lowerAt(words, from - 1)
  const next = lowerAt(words, to)
  if (
    /^(?:Operation|Exercise|Campaign)$/.test(first) ||
    /^(?:operation|codenamed|dubbed|codename|nicknamed)$/.test(previous)
  )
    return { what: 'an operation', why: 'an operation is so called' }
  if (vessels.has(previous) || vessels.has(first.toLowerCase())) return { what: 'a vessel', why: `after "${previous}"` }
  if (isEvent(words, to)) return { what: 'an event', why: `"${next}" is named after it` }
  if (outletNouns.has(next) && !/^(?:news|agency|daily)$/.test(next))
    return { what: 'an outlet', why: `"${next}" follows` }
  const person = personBecause(words, from, to)
  if (person) return { what: 'a person', why: person }
  if (/^\d+(?:st|nd|rd|th)$/.test(previous)) return { what: 'a group', why: 'numbered like a unit' }
  const member = /^(?:provincial|regional|state|district|city|local|federal|national)$/.test(next)
    ? lowerAt(words, to + 1)
    : next
  if (memberNouns.has(member) || forceNouns.has(member)) return { what: 'a group', why: `"${member}" follows` }
  if (next === "'s" && (memberNouns.has(lowerAt(words, to + 1)) || forceNouns.has(lowerAt(words, to + 1))))
    return { what: 'a group', why: `"'s ${lowerAt(words, to + 1)}" follows`, owner: true }
  if (next === "'s" && isNameWord(words[to + 1]) && ownsOrganisation(words, to + 1))
    return { what: 'a group', why: 'it has an organisation', owner: true }
  return spoken(words, from, to)
}

function ownsOrganisation(words: readonly Word[], from: number): boolean {
  let end = from
  while (isNameWord(words[end])) end += 1
  return organisationEnd(words, from, end) > 0
}

function isEvent(words: readonly Word[], to: number): boolean {
  const skip = /^(?:peace|nuclear|refugee|climate|political|grain|prisoner|ceasefire)$/.test(lowerAt(words, to))
    ? to + 1
    : to
  const next = lowerAt(words, skip)
  if (next === 'ii' || next === 'iii') return true
  return namesakes.has(next)
}

/** "X said", "told X", "according to X": whoever speaks or is told is no place, but may be a state meant by its capital. */
function spoken(words: readonly Word[], from: number, to: number): Against | undefined {
  const article = lowerAt(words, from - 1) === 'the' ? 2 : 1
  const previous = lowerAt(words, from - article)
  const next = lowerAt(words, to)
  const verb = /^(?:also|has|have|had|on|later|repeatedly|itself|never)$/.test(next) ? lowerAt(words, to + 1) : next
  // "An official from X confirmed": it is not X that speaks.
  if (sayingVerbs.has(verb) && !/^(?:from|in|at|near|outside)$/.test(previous))
    return { what: 'a state', why: `"${verb}" follows` }
  if (next === ',' && lowerAt(words, to + 1) === 'however') return { what: 'a state', why: '", however" follows' }
  if (/^(?:says|said)$/.test(previous) && /^(?:|[,.;:!?"])$/.test(next))
    return { what: 'a state', why: `after "${previous}"` }
  if (/^(?:told|tells|quoted|cited|quoting|citing)$/.test(previous))
    return { what: 'an outlet', why: `after "${previous}"` }
  if (previous === 'to' && lowerAt(words, from - 2) === 'according')
    return { what: 'a person', why: 'after "according to"' }
  if (/^(?:reported|quoted|cited|reports|quotes)$/.test(next)) return { what: 'an outlet', why: `"${next}" follows` }
  return undefined
}

/** "AFP", "FSA", "UNHCR", "NOW": agencies and groups. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(text)
}
