import { lowerAt, type Word } from '../text/words.ts'
import type { FoundHarm } from './harms.ts'
import type { Link, Scene, Tie } from './scene.ts'
import type { Counted } from './victims.ts'
import { combatants, needsPerson } from './words.ts'

/**
 * Whether such a figure can suffer such harm: captives, displaced and trapped must be persons; "lost" takes soldiers; rebels who
 * flee are not displaced; who dies at 91 was not killed, and a suspect is the police's.
 */
export function admits({ words }: Scene, counted: Counted, { harm, by }: Tie, links: readonly Link[]): boolean {
  const phrase = words.slice(counted.noun, counted.to)
  const verb = harm.words[0] ?? ''
  const armed = phrase.some(({ lower }) => combatants.has(lower))
  if (/^(?:lost|lose|loses|losing)$/.test(verb) && harm.form === 'active')
    return armed || phrase.some(({ lower }) => mourned.test(lower))
  if (/^(?:bur|seiz|neutrali|eliminat|liquidat|wiped)/.test(verb))
    return counted.counts === 'persons' || (verb.startsWith('bur') && counted.counts === 'nothing')
  if (/^(?:died|dies)$/.test(verb) && ofAge(words, harm.to)) return false
  if (harm.kind === 'captured' && phrase.at(-1)?.lower === 'suspect') return false
  if (harm.kind === 'displaced' && armed) return false
  if (!needsPerson.has(harm.kind) || counted.counts === 'persons' || onlyPersons.test(verb)) return true
  if (counted.counts === 'unknown') return harm.kind !== 'captured' && phrase.slice(0, 2).some(isPeople)
  return counted.counts === 'nothing' && (by === 'part' || bareFits(words, counted, harm, links))
}

const mourned = /^(?:men|women|people|civilians|brothers|sons|daughters|comrades|relatives|martyrs|children|own)$/
/** Verbs that have no other object. */
const onlyPersons = /^(?:kidnap|abduct|detain|arrest|rounded|taken)/

/** "died at 91", "died aged 80". */
function ofAge(words: readonly Word[], index: number): boolean {
  return (
    lowerAt(words, index) === 'aged' ||
    (lowerAt(words, index) === 'at' &&
      /^(?:\d{1,3}|the|age)$/.test(lowerAt(words, index + 1)) &&
      /^(?:age|of|[,.]|)$/.test(lowerAt(words, index + 2)))
  )
}

/** "Tigrayans": a people's name. */
function isPeople(word: Word): boolean {
  return /^\p{Lu}\p{Ll}+s$/u.test(word.text)
}

/** A bare number beside the verb is of persons when the sentence counts persons already. */
function bareFits(words: readonly Word[], counted: Counted, harm: FoundHarm, links: readonly Link[]): boolean {
  if (harm.from >= counted.to) return harm.from <= counted.to + 3
  if (harm.to !== counted.from || lowerAt(words, counted.to) === 'of') return false
  return links.length > 0 || harm.kind === 'displaced'
}
