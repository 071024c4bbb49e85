import type { DiplomacySaid } from './diplomacy.ts'
import { doerIn } from './doer.ts'
import { baseForm, inPresent, presentOf } from './headline-verbs.ts'
import { headName } from './names.ts'
import type { Around } from './sentence-around.ts'
import { isPlural } from './words.ts'

/**
 * Who does what in the present tense of headlines, from the words around the verb: "Burkina Faso's foreign minister asks the
 * government to halt its column". Undefined where they do not make a line that can be understood by itself.
 */
export function deedLine(said: DiplomacySaid, words: Around): string | undefined {
  const doer = doerIn(words, said)
  if (doer === undefined || !isTelling(words.after)) return undefined
  const told = verbIn(words, doer.isSeveral)
  return told && `${doer.name} ${told} ${words.after}`
}

/** What an actor says of itself: "National Coalition says it will not attend peace talks in Geneva". */
export function sayingLine({ claim, voice }: DiplomacySaid, { before, verb, after }: Around): string | undefined {
  if (!isTelling(after)) return undefined
  const says = `${headName(claim.actor.name)} ${isPlural(headName(claim.actor.name)) ? 'say' : 'says'}`
  if (/^sa(?:id|ys?)$/.test(verb)) return reported(after.replace(/^that\s+/, ''), says)
  if (voice.own || claim.speaker?.name !== claim.actor.name) return undefined
  const words = `${before}${verb} ${after}`.replace(/^that\s+/, '').trim()
  return reported(words, says) ?? (judged.test(words) && ownSubject.test(words) ? `${says} ${small(words)}` : undefined)
}

/** "he would lay evidence" → "says he will lay evidence" */
function reported(words: string, says: string): string | undefined {
  const found = /^(it|he|she|they)\s+(would|will|had|has|was|were|is|are|could|can|must|should|may|might)\b(.*)$/i.exec(
    words,
  )
  if (found === null) return undefined
  const [, who = '', auxiliary = '', rest = ''] = found
  const now = /^(?:they)$/i.test(who) && auxiliary === 'had' ? 'have' : presentOf(auxiliary)
  return `${says} ${who.toLowerCase()} ${now}${rest}`
}

const judged = /\s(?:must|should|ought to|needs? to|is|are|was|were|will|would|has|have)\s/
const ownSubject = /^(?:\p{Lu}(?!\p{Ll}+ed\b)|(?:the|an?|all|both|any|no|every|\p{Ll}+s)\s)(?!e\s|I\s)/u

function small(words: string): string {
  return words.replace(/^(?:The|An?|All|Both|Any|No|Every|Attacks|Questions)\b/, (word) => word.toLowerCase())
}

function verbIn({ before, verb, after }: Around, isSeveral: boolean): string | undefined {
  if (/\bnot\s+(?:\p{Ll}+ly\s+)?$/u.test(before)) return negated(before, verb)
  if (/\b(?:to|never|been|being|be|by|the|an?|will|would|could)\s+(?:\p{Ll}+ly\s+)?$/u.test(before)) return undefined
  const isPassive = /\b(?:was|were|is|are)\s+(?:\p{Ll}+ly\s+)?$/u.test(before) && !verb.endsWith('ing')
  return isPassive || after.startsWith('by ') ? undefined : inPresent(verb, isSeveral)
}

/** "would not attend" → "will not attend" */
function negated(before: string, verb: string): string | undefined {
  const [, auxiliary] = /\b(would|will|could|may|might)\s+not\s+(?:\p{Ll}+ly\s+)?$/u.exec(before) ?? []
  const base = baseForm(verb)
  return auxiliary === undefined || base === undefined ? undefined : `${presentOf(auxiliary)} not ${base}`
}

/** Says something that needs no sentence before it, and holds no second verb that nothing leads to. */
function isTelling(after: string): boolean {
  return (
    after !== '' &&
    after.length <= 95 &&
    !/^(?:it|them|him|her|this|these|those|us|so|too|for it|on it|to it|itself|himself|after|before|when|while|who|which|because|over)\b/i.test(
      after,
    ) &&
    !/\b(?:we|i|our|us|my|you|your|me)\b/i.test(after.replace(/\b(?:US|I{1,3}|IV)\b/g, '')) &&
    !/^(?!.*\b(?:that|what|how|who|which|whether|if|where|would)\b).*\s(?:was|were|is|are|raised)\s/.test(after) &&
    (after.match(/[“”"]/g)?.length ?? 0) % 2 === 0
  )
}
