import type { Token } from './text.ts'
import { speechVerbs, verbOf } from './verb-families.ts'

/** Nouns of this field that the tagger likes to take for verbs or names. */
const nouns = new Set(
  `rebels rebel troops insurgents militants fighters forces soldiers civilians jihadists militia militias gunmen loyalists
  insurgent militant toll casualties siege offensive ceasefire truce outskirts headquarters neighborhoods neighbourhoods
  activists mercenaries separatists paramilitaries tribesmen warplanes`.split(/\s+/),
)
/** Same spelling as a verb's base or s-form; the words beside it decide. */
const nounToo = new Set(
  `fall control advance attack assault storm retreat capture push hold march raid surrender call demand claim support report
  plan move appeal request blame vow state rule fight battle clash return transfer offer visit protest supply arm fund
  train ship host back cut strike recall praise welcome threat pull force drive break run turn leave free secure
  charge promise pledge hope bid aim order press stop block halt need target mass reply comment post estimate
  quit win ring purge grab man question answer sanction delay launch delight wound
  thrust edge help start shell welcome concern result place result sweep rout free claim veto mean`.split(/\s+/),
)
const nominal = new Set(['NOUN', 'PROPN', 'PRON'])
const objectStart = new Set(['DET', 'PROPN', 'PRON', 'ADJ', 'NUM', 'NOUN'])

/** The tagger's POS set right where this field needs it; lemmas of watched verbs are ours. */
export function corrected(tokens: readonly Token[]): readonly Token[] {
  const fixed: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const pos = posOf(token, fixed.at(-1), tokens[index + 1], fixed.at(-2))
    fixed.push(
      pos === token.pos && pos !== 'VERB' && pos !== 'AUX' ? token : { ...token, pos, lemma: lemmaOf(token, pos) },
    )
  }
  return fixed
}

/** Words that always are what they look like here. */
const fixedPos: Readonly<Record<string, string>> = {
  which: 'PRON',
  who: 'PRON',
  whom: 'PRON',
  al: 'PROPN',
  bin: 'PROPN',
  ibn: 'PROPN',
}

function lemmaOf(token: Token, pos: string): string {
  if (pos !== 'VERB') return token.lemma
  return verbOf(token.lower)?.lemma ?? token.lemma
}

function posOf(token: Token, previous: Token | undefined, next: Token | undefined, before: Token | undefined): string {
  if (nouns.has(token.lower)) return 'NOUN'
  const fixed = fixedPos[token.lower]
  if (fixed) return fixed
  if (token.text === 'States' || inCapitalName(token, previous, before)) return 'PROPN'
  if (!previous && token.text === 'State' && next?.pos === 'NOUN') return 'NOUN'
  if (/^(?:most|much|many|some|parts)$/.test(token.lower) && next?.lower === 'of') return 'NOUN'
  if (/^(?:third|half|quarter)s?$/.test(token.lower) && next?.lower === 'of') return 'NOUN'
  if (token.lower === 'fighting') return fightingPos(previous)
  if (token.lower === 'but' && previous?.lower === 'all' && next?.pos === 'VERB') return 'ADV'
  if (token.lower === 'that' && token.pos === 'DET' && next?.lower.endsWith('s')) return 'SCONJ'
  if (/^(?:if|unless|whether|although|though|because|while|whereas|until|till)$/.test(token.lower)) return 'SCONJ'
  if (
    token.lower === 'to' &&
    next &&
    (next.pos === 'VERB' ||
      (verbOf(next.lower)?.forms.has('base') && next.pos !== 'PROPN' && startsObjectAfterBase(next)))
  )
    return 'PART'
  const verb = verbOf(token.lower)
  if (!verb) return token.pos
  if (verb.forms.has('base') || verb.forms.has('s')) return presentPos(token, previous, next, before)
  return pastPos(token, previous, next)
}

/** `the Red Cross`: no verb within a name. */
function inCapitalName(token: Token, previous: Token | undefined, before: Token | undefined): boolean {
  return (
    /^\p{Lu}/u.test(token.text) &&
    previous?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(previous.text) &&
    /^(?:DET|ADP)$/.test(before?.pos ?? '')
  )
}

/** `fighting continued` is a noun, `rebels fighting in the town` a verb. */
function fightingPos(previous: Token | undefined): string {
  if (
    !previous ||
    /^(?:that|said|while|as|and|of|heavy|fierce|intense|sporadic|renewed|bitter|street)$/.test(previous.lower)
  )
    return 'NOUN'
  return /^(?:NOUN|PROPN|PRON|AUX)$/.test(previous.pos) || /^(?:still|been|now)$/.test(previous.lower) ? 'VERB' : 'NOUN'
}

function startsObjectAfterBase(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'NOUN'
}

function presentPos(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): string {
  const base = nounToo.has(token.lower) || nounToo.has(token.lower.replace(/s$/, ''))
  if (!previous) return /^\p{Lu}/u.test(token.text) && next && objectStart.has(next.pos) && !base ? 'VERB' : token.pos
  if (previous.lower === 'to')
    return before && /^(?:due|according|close|thanks|prior)$/.test(before.lower) ? 'NOUN' : 'VERB'
  if (
    previous.pos === 'AUX' &&
    /^(?:will|would|can|could|may|might|must|should|shall|did|do|does|'ll|not|n't)$/.test(previous.lower)
  )
    return 'VERB'
  if (token.lower === 'fall' && next?.lower === 'to' && previous.pos !== 'DET') return 'VERB'
  if (previous.lower === 'not' || previous.lower === "n't") return 'VERB'
  if (
    base &&
    (/^(?:DET|ADJ|NUM|ADP)$/.test(previous.pos) ||
      /^(?:'s|'|its|his|her|their|our|my|your|under|of)$/.test(previous.lower))
  )
    return 'NOUN'
  const subject =
    nominal.has(previous.pos) || previous.pos === 'ADV' || /^(?:who|which|that|and|,|has)$/.test(previous.lower)
  if (subject && previous.pos !== 'ADJ' && next && agrees(token, previous) && opensComplement(next)) return 'VERB'
  if (token.pos === 'PROPN' && base) return 'NOUN'
  return token.pos
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
  if (objectStart.has(next.pos)) return true
  return /^(?:into|toward|towards|on|from|over|out|back|to|for|through|against|under|in|off|away|that|more|all|after|as|with|roughly|most|much|nearly|about|almost|some|only|parts|,|"|:)$/.test(
    next.lower,
  )
}

function pastPos(token: Token, previous: Token | undefined, next: Token | undefined): string {
  if (!previous || !next) return token.pos === 'ADJ' && !previous ? 'ADJ' : 'VERB'
  if (token.lower.endsWith('ing') && previous.pos === 'ADP' && next.pos === 'DET') return 'VERB'
  const determined = /^(?:DET|ADJ|NUM)$/.test(previous.pos) || /^(?:'s|'|its|his|her|their|our)$/.test(previous.lower)
  if (determined && !/^(?:all|both)$/.test(previous.lower) && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return 'ADJ'
  if (previous.pos === 'ADP' && next.pos === 'NOUN' && !token.lower.endsWith('ing')) return 'ADJ'
  if (token.lower.endsWith('ing') && (determined || token.pos === 'NOUN')) return determined ? 'NOUN' : token.pos
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ'
    ? adjectiveOrVerb(token, previous)
    : 'VERB'
}

function adjectiveOrVerb(token: Token, previous: Token): string {
  if (determinedBy(previous)) return token.pos
  return 'VERB'
}

function determinedBy(previous: Token): boolean {
  return /^(?:DET|NUM)$/.test(previous.pos)
}
