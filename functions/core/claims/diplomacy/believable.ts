import { forceNouns } from '../actors/words.ts'
import type { ReadingContext } from '../context.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { type Move, meetingWords } from './move.ts'
import { partyOf } from './parties.ts'
import { authorityNouns } from './party-words.ts'

interface Reading {
  readonly move: Move
  readonly verb: VerbGroup
  readonly doer: Chunk | undefined
  readonly object: Chunk | undefined
  readonly rest: string
}

const notMoves =
  /^(?:role|place|part|time|way|attention|life|lives|job|family|fire|breath|seat|record|interview|reporters|journalists)$/
const fireHeld = /^(?:hold|cease|suspend|halt)$/
const travels = /^(?:travel|fly|arrive|leave|depart|head|come|go)$/

const surrendering = /^(?:soldiers|troops|fighters|police|policemen|men|militiamen|gunmen)$/

/** Whether a desk would take the words for a move: the right things asked, met, backed or fetched by the right people. */
export function believable(context: ReadingContext, sentence: Sentence, reading: Reading): boolean {
  const { move, verb, doer, object } = reading
  if (isIdiom(sentence, reading)) return false
  // `the countries that are working for peace`: which countries, not what they do.
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  if (
    /^(?:work|continue)$/.test(verb.lemma) &&
    /^(?:that|who|which)$/.test(clause?.marker ?? '') &&
    doer?.to === clause?.from
  )
    return false
  // `warned his regime's assault would …`: whose it is, is not who is warned.
  if (move.partyOnly && sentence.tokens[object?.to ?? -1]?.lower === "'s") return false
  if (move.partyOnly && !partyOf(context, sentence, object, move.type === 'REQUEST')) return false
  if (verb.form === 'gerund' && move.type === 'CONSULT' && doer?.to === verb.from) return false
  if (verb.lemma === 'lay' && surrendering.test(sentence.tokens[doer?.head ?? -1]?.lower ?? '')) return false
  if (travels.test(verb.lemma) && !canTravel(sentence, reading)) return false
  if (/^(?:visit|meet|tour|host|receive)$/.test(verb.lemma)) return worthMeeting(context, sentence, reading)
  if (/^(?:back|support|favou?r|champion)$/.test(verb.lemma)) return worthBacking(context, sentence, object)
  return move.target !== 'object' || object !== undefined || verb.voice === 'passive' || standsAlone(reading)
}

/** `played a part`, `gave an interview`; not `hold their fire`, `take part in talks`. */
function isIdiom(sentence: Sentence, { verb, object }: Reading): boolean {
  const noun = sentence.tokens[object?.head ?? -1]?.lower ?? ''
  return notMoves.test(noun) && !fireHeld.test(verb.lemma) && !(noun === 'part' && verb.lemma === 'take')
}

/** Without an object: `accepted`, `rejected what he called …`, not `the group accused of arson`. */
function standsAlone({ move, verb, rest }: Reading): boolean {
  if (verb.lemma === 'accept') return true
  if (/^(?:each other|one another)\b/.test(rest)) return true
  if (verb.lemma === 'accuse') return false
  if (/^(?:ACCUSE|THREATEN|REJECT|CONCEDE)$/.test(move.type)) return rest.length > 8
  return /^(?:that|to|for|against|on|what)\b/.test(rest)
}

/** Envoys fly in; troops and refugees do not come to talk. */
function canTravel(sentence: Sentence, { doer, verb }: Reading): boolean {
  const head = doer && sentence.tokens[doer.head]
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  if (!head || (clause?.marker === 'that' && doer.to === clause.from)) return false
  return (
    !forceNouns.has(head.lower) ||
    (authorityNouns.has(head.lower) &&
      !/^(?:forces|army|military|rebels|militants|insurgents|militias?)$/.test(head.lower))
  )
}

function worthMeeting(context: ReadingContext, sentence: Sentence, { object, rest }: Reading): boolean {
  const head = sentence.tokens[object?.head ?? -1]
  if (!head) return true
  return (
    /^\p{Lu}/u.test(head.text) ||
    meetingWords.test(rest) ||
    worthSeeing.test(head.lower) ||
    partyOf(context, sentence, object) !== undefined
  )
}

const worthSeeing =
  /^(?:him|her|them|counterparts?|city|town|capital|camps?|region|area|front|country|village|province|site|headquarters|border)$/

function worthBacking(context: ReadingContext, sentence: Sentence, object: Chunk | undefined): boolean {
  if (!object) return false
  const noun = sentence.tokens[object.head]?.lower ?? ''
  return (
    partyOf(context, sentence, object) !== undefined ||
    /^(?:plans?|calls?|efforts?|uprising|rebellion|revolution|resolution|proposals?|initiatives?|deal|agreement|truce|ceasefire|cease-fire|bid|idea|process|talks|mediation|independence|sanctions|intervention|draft|conference|mission|decision|move)$/.test(
      noun,
    )
  )
}
