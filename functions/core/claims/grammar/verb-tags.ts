import type { Token } from '../text/text.ts'
import { speechVerbs, verbOf } from './verb-families.ts'

/** Same spelling as a verb's base or s-form; the words beside it decide. */
const nounToo = new Set(
  `fall control advance attack assault storm retreat capture push hold march raid surrender call demand claim support report
  plan move appeal request blame vow state rule fight battle clash return transfer offer visit protest supply arm fund
  train ship host back cut strike recall praise welcome threat pull force drive break run turn leave free secure
  charge promise pledge hope bid aim order press stop block halt need target mass reply comment post estimate
  quit win ring purge grab man question answer sanction delay launch delight wound
  thrust edge border help start shell welcome concern result place result sweep rout free claim veto mean
  release grant exchange swap sign seal chair phone telephone brief issue signal ban arrest jail vote boycott bar
  downgrade regret scrap rebuke snub blacklist share upgrade stage slam`.split(/\s+/),
)
const nominal = new Set(['NOUN', 'PROPN', 'PRON'])
const objectStart = new Set(['DET', 'PROPN', 'PRON', 'ADJ', 'NUM', 'NOUN'])

/** A spelling that may be a present form: the words beside it decide between verb and noun. */
export function presentPos(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): string {
  const base = nounToo.has(token.lower) || nounToo.has(token.lower.replace(/s$/, ''))
  if (!previous) return opensTitle(token, next) && !base ? 'VERB' : token.pos
  if (previous.lower === 'to') return before && nounBeforeTo.test(before.lower) && base ? 'NOUN' : 'VERB'
  if (baseAfter.test(previous.lower) && /^(?:AUX|PART)$/.test(previous.pos)) return 'VERB'
  if (surelyVerb(token, previous, next, before)) return 'VERB'
  if (base && (opensNoun(previous, next) || isObject(token, previous, next))) return 'NOUN'
  if (speaksAtEnd(token, previous, next, before)) return 'VERB'
  return isPredicate(token, previous, next, before) ? 'VERB' : token.pos === 'PROPN' && base ? 'NOUN' : token.pos
}

/** `the cities that fall to rebels`, `the armed forces of X control the city`: the noun has "of" or "over" behind it. */
function surelyVerb(token: Token, previous: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (token.lower === 'fall') return next?.lower === 'to' && previous.pos !== 'DET'
  if (token.lower === 'welcome' && next?.pos === 'DET') return !/^(?:AUX|DET|ADJ)$/.test(previous.pos)
  if (!/^(?:control|hold|rule)$/.test(token.lower)) return false
  // `The rebels, however, control the port`.
  const aside = previous.text === ',' && /^(?:however|meanwhile|though|instead|now)$/.test(before?.lower ?? '')
  return aside ? next !== undefined && objectStart.has(next.pos) : next?.pos === 'DET' && nominal.has(previous.pos)
}

function opensTitle(token: Token, next: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token.text) && next !== undefined && objectStart.has(next.pos)
}

const nounBeforeTo = /^(?:due|according|close|thanks|prior)$/
const baseAfter = /^(?:will|would|can|could|may|might|must|should|shall|did|do|does|'ll|not|n't)$/

function opensNoun(previous: Token, next: Token | undefined): boolean {
  return (
    next?.lower === 'of' ||
    /^(?:DET|ADJ|NUM|ADP)$/.test(previous.pos) ||
    /^(?:'s|'|its|his|her|their|our|my|your|under|of)$/.test(previous.lower)
  )
}

/** `resisted calls for a vote`. */
function isObject({ lower }: Token, previous: Token, next: Token | undefined): boolean {
  return lower.endsWith('s') && previous.pos === 'VERB' && previous.lower.endsWith('ed') && next?.pos === 'ADP'
}

function isPredicate(token: Token, previous: Token, next: Token | undefined, before: Token | undefined): boolean {
  // `and call upon the parties`, `X and Y welcome the truce`
  if (previous.lower === 'and' && /^(?:call|appeal)$/.test(token.lower)) return /^(?:on|upon)$/.test(next?.lower ?? '')
  if (before?.lower === 'and' && previous.pos === 'PROPN' && token.pos === 'VERB')
    return next !== undefined && opensComplement(next)
  const subject =
    nominal.has(previous.pos) || previous.pos === 'ADV' || /^(?:who|which|that|and|,|has)$/.test(previous.lower)
  return subject && next !== undefined && agrees(token, previous) && opensComplement(next)
}

/** `…, Reuters reports.` */
function speaksAtEnd(token: Token, previous: Token, next: Token | undefined, before: Token | undefined): boolean {
  const verb = verbOf(token.lower)
  if (!verb || !speechVerbs.has(verb.lemma) || !verb.forms.has('s')) return false
  const last = !next || /^[.,]$/.test(next.text)
  return last && /^(?:PROPN|NOUN)$/.test(previous.pos) && /^[,"]$|^(?:the|a)$/.test(before?.text ?? '')
}

/** `rebels capture`, `army captures`: number agrees; names go with both. */
function agrees(token: Token, previous: Token): boolean {
  const third = token.lower.endsWith('s') && !token.lower.endsWith('ss')
  if (!nominal.has(previous.pos)) return token.pos === 'VERB'
  const plural = /(?:s|men|people|police|they|we|i|you)$/.test(previous.lower) && !/(?:ss|us|is)$/.test(previous.lower)
  if (previous.pos === 'PROPN') return third || (plural && token.pos === 'VERB')
  return third ? !plural : plural
}

function opensComplement(next: Token): boolean {
  if (/^(?:besieged|occupied|disputed|contested|encircled|embattled|surrounded)$/.test(next.lower)) return true
  if (objectStart.has(next.pos)) return true
  return /^(?:into|toward|towards|on|from|over|out|back|to|for|through|against|under|in|off|away|that|more|all|after|as|with|roughly|most|much|nearly|about|almost|some|only|parts|,|"|:)$/.test(
    next.lower,
  )
}

/** A spelling of a past form or participle: verb, or adjective before a noun. */
export function pastPos(token: Token, previous: Token | undefined, next: Token | undefined): string {
  if (!previous || !next) return token.pos === 'ADJ' && !previous ? 'ADJ' : 'VERB'
  if (/^(?:told|said)$/.test(token.lower) || (token.lower.endsWith('ing') && goesOnNow(previous, next))) return 'VERB'
  const determined = /^(?:DET|ADJ|NUM)$/.test(previous.pos) || /^(?:'s|'|its|his|her|their|our)$/.test(previous.lower)
  if (determined && !/^(?:all|both)$/.test(previous.lower) && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return 'ADJ'
  if (previous.pos === 'ADP' && next.pos === 'NOUN' && !token.lower.endsWith('ing')) return 'ADJ'
  if (token.lower.endsWith('ing') && (determined || token.pos === 'NOUN')) return determined ? 'NOUN' : token.pos
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ'
    ? adjectiveOrVerb(token, previous)
    : 'VERB'
}

/** `after capturing the town`, `…, ceding ground`, `has been besieging it`. */
function goesOnNow(previous: Token, next: Token): boolean {
  if (previous.lower === 'been') return true
  return (previous.pos === 'ADP' && next.pos === 'DET') || (previous.text === ',' && objectStart.has(next.pos))
}

function adjectiveOrVerb(token: Token, previous: Token): string {
  if (determinedBy(previous)) return token.pos
  return 'VERB'
}

function determinedBy(previous: Token): boolean {
  return /^(?:DET|NUM)$/.test(previous.pos)
}
