import type { Pack } from '../../corpus/pack.ts'
import { actorIn } from '../actors/actors.ts'
import type { CasualtyClaim, Count } from '../claim.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { isOnePerson } from './persons.ts'
import { children, civilians, combatants, persons, things, women } from './words.ts'

/** A number with the noun phrase it counts: "at least 28 members of the Shiite group". [from, to) hold both, [number, to) the noun phrase. */
export interface Counted {
  readonly count: Count
  readonly from: number
  /** First word after the number. */
  readonly noun: number
  readonly to: number
  /** What the noun phrase is known to be. */
  readonly counts: 'persons' | 'things' | 'unknown' | 'nothing'
}

const ends =
  /^(?:in|on|at|by|from|to|into|during|after|before|when|while|as|since|near|with|were|was|are|is|be|been|have|has|had|who|which|that|and|or|but|including|said|says|may|might|could|would|will|died|dead|for|over|across|inside|outside|around|through|throughout|between|among|under|against|where|because|amid|remain|remains|remained|than|not|also|did|do|does|there|it|he|they|she|according)$/
const punctuation = /^[^\p{L}\p{N}]+$/u
const verbal =
  /^(?:killed|wounded|injured|hurt|captured|kidnapped|abducted|detained|arrested|displaced|trapped|missing|slain|executed|murdered|massacred|dead|stranded|fled|homeless|reportedly|perished|feared|believed|confirmed|left|lost|beheaded|slaughtered|shot|assassinated|gunned|martyred|uprooted|disappeared|unaccounted|burned|taken|fleeing|dying|dies|die|need|kia|kias|wia|wias)$/

/** The noun phrase after a number, over one "of": "members of the Shiite group", "of them". */
export function nounPhraseEnd(words: readonly Word[], index: number): number {
  let at = index
  let ofs = 0
  while (at < words.length && at < index + 10) {
    const lower = lowerAt(words, at)
    if (lower === 'of' && ofs === 0 && at < index + 5) {
      ofs += 1
      at += 1
      continue
    }
    if (lower === 'and' && at > index && joinsKinds(words, at)) {
      at += 1
      continue
    }
    if (ends.test(lower) || punctuation.test(lower) || (/^\d/.test(lower) && !/-old$/.test(lower))) break
    if (at > index && /^(?:the|a|an|his|her|their|its)$/.test(lower) && lowerAt(words, at - 1) !== 'of') break
    if (verbal.test(lower) && !isModifier(words, at)) break
    at += 1
  }
  return at > index && lowerAt(words, at - 1) === 'of' ? at - 1 : at
}

/** "army and police officers": two kinds of one noun. */
function joinsKinds(words: readonly Word[], and: number): boolean {
  return (
    [and - 1, and + 1].every((at) =>
      /^(?:military|army|police|security|government|navy|civilian|local|foreign|medical|aid)$/.test(lowerAt(words, at)),
    ) &&
    /^(?:personnel|officers|members|troops|forces|officials|staff|workers|men|recruits|cadets|volunteers)$/.test(
      lowerAt(words, and + 2),
    )
  )
}

/** "wounded people", "captured soldiers": the participle belongs to the noun after it. */
function isModifier(words: readonly Word[], at: number): boolean {
  const next = lowerAt(words, at + 1)
  return (
    isPersonWord(next) ||
    /^(?:camps?|sites?|settlements?|centres?|centers?)$/.test(next) ||
    isDemonym(words[at + 1]?.text ?? '')
  )
}

export function isPersonWord(lower: string): boolean {
  return persons.has(lower) || combatants.has(lower) || civilians.has(lower) || women.has(lower) || children.has(lower)
}

export function whatCounts(words: readonly Word[], from: number, to: number): Counted['counts'] {
  const phrase = words.slice(from, to)
  if (phrase.length === 0) return 'nothing'
  const of = phrase.findIndex((word) => word.lower === 'of')
  const head = of > 0 ? phrase.slice(0, of) : phrase
  if (head.some((word) => things.has(word.lower)) && !isPersonWord(head.at(-1)?.lower ?? '')) return 'things'
  if (phrase.some((word) => isPersonWord(word.lower) || isDemonym(word.text))) return 'persons'
  const last = phrase.at(-1)?.lower ?? ''
  if (last.endsWith('s') && isOnePerson(last.slice(0, -1))) return 'persons'
  return 'unknown'
}

/** The victims' group and side by the words for them. */
export function victimsOf(phrase: readonly Word[], pack: Pack | null): CasualtyClaim['victims'] {
  const group = groupOf(phrase)
  const side = group === 'combatants' || group === 'unknown' ? actorIn(phrase, pack)?.side : undefined
  const armed = group === 'unknown' && side !== undefined ? 'combatants' : group
  return side ? { group: armed, side } : { group: armed }
}

const aid =
  /\b(?:medical|health|humanitarian|aid|rescue|relief|civil defen[cs]e|united nations|red cross) (?:personnel|workers?|staff|members?|officers?|volunteers?)\b/

function groupOf(phrase: readonly Word[]): NonNullable<NonNullable<CasualtyClaim['victims']>['group']> {
  const has = (set: ReadonlySet<string>) => phrase.some((word) => set.has(word.lower))
  const woman = has(women)
  const child = has(children)
  if (woman && child) return 'mixed'
  if (woman) return 'women'
  if (child) return 'children'
  const unarmed = phrase.some((word) => /^(?:civilian|civilians|unarmed)$/.test(word.lower)) || has(civilians)
  const memberOfParty =
    phrase.some((word) => /^members?$/.test(word.lower)) &&
    phrase.some((word) => /^(?:family|staff|parliament|crew|public)$/.test(word.lower))
  const armed =
    !memberOfParty && (has(combatants) || /armed (?:men|group)/.test(phrase.map((word) => word.lower).join(' ')))
  if (aid.test(phrase.map((word) => word.lower).join(' '))) return 'civilians'
  if (unarmed && armed) return phrase.some((word) => word.lower === 'and') ? 'mixed' : 'civilians'
  if (unarmed) return 'civilians'
  return armed ? 'combatants' : 'unknown'
}
