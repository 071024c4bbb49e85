import { verbOf } from '../grammar/verb-families.ts'
import { pastPos, presentPos } from '../grammar/verb-tags.ts'
import { describesSite, describing, isQuality } from './tag-qualities.ts'
import { isHelped, isMeeting, quotedVerb } from './tag-verbs.ts'
import type { Token } from './text.ts'

/** Nouns of this field that the tagger likes to take for verbs or names. */
const nouns = new Set(
  `rebels rebel troops insurgents militants fighters forces soldiers civilians jihadists militia militias gunmen loyalists
  insurgent militant toll casualties siege offensive ceasefire truce outskirts headquarters neighborhoods neighbourhoods
  activists mercenaries separatists paramilitaries tribesmen warplanes`.split(/\s+/),
)

/** The tagger's POS set right where this field needs it; lemmas of watched verbs are ours. */
export function corrected(tokens: readonly Token[]): readonly Token[] {
  const fixed: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const pos = isHelped(fixed, token) ? 'VERB' : posOf(token, fixed.at(-1), tokens[index + 1], fixed.at(-2))
    fixed.push(
      pos === token.pos && pos !== 'VERB' && pos !== 'AUX' ? token : { ...token, pos, lemma: lemmaOf(token, pos) },
    )
  }
  return fixed
}

/** Words that always are what they look like here. */
const fixedPos: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PRON: 'which who whom',
    PROPN: 'al bin ibn',
    ADJ: 'armed',
    NOUN: 'sway',
    SCONJ: 'if unless whether although though because while whereas until till',
  }).flatMap(([pos, words]) => words.split(' ').map((word) => [word, pos] as const)),
)

function lemmaOf(token: Token, pos: string): string {
  if (pos !== 'VERB') return token.lemma
  return verbOf(token.lower)?.lemma ?? token.lemma
}

function posOf(token: Token, previous: Token | undefined, next: Token | undefined, before: Token | undefined): string {
  if (quotedVerb(token, previous, next, before) || isMeeting(token, previous, next)) return 'VERB'
  const closed = closedPos(token, previous, next) ?? nounPos(token, previous, next, before)
  if (closed) return closed
  if (isQuality(token, previous, next, before)) return 'ADJ'
  if (describesSite(token, previous, next, before)) return 'ADJ'
  const verb = verbOf(token.lower)
  if (!verb) return describing(token, previous, next) ? 'ADJ' : token.pos
  // `had overrun`, `was cut`: spelled like the base form.
  if (
    previous?.pos === 'AUX' &&
    verb.forms.has('participle') &&
    /^(?:ha[sd]|have|been|being|was|were|is|are)$/.test(previous.lower)
  )
    return 'VERB'
  if (verb.forms.has('base') || verb.forms.has('s')) return presentPos(token, previous, next, before)
  return pastPos(token, previous, next)
}

/** Words of grammar. */
function closedPos(token: Token, previous: Token | undefined, next: Token | undefined): string | undefined {
  const fixed = fixedPos.get(token.lower)
  if (fixed) return fixed
  if (token.lower === 'but') return previous?.lower === 'all' && next?.pos === 'VERB' ? 'ADV' : undefined
  if (token.lower === 'that') return token.pos === 'DET' && next?.lower.endsWith('s') ? 'SCONJ' : undefined
  if (token.lower !== 'to' || !next) return undefined
  const base = verbOf(next.lower)?.forms.has('base') === true && next.pos === 'NOUN'
  return next.pos === 'VERB' || base ? 'PART' : undefined
}

/** Words that are nouns or names where they stand. */
function nounPos(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): string | undefined {
  if (nouns.has(token.lower) || isOffice(token, previous, next)) return 'NOUN'
  if (token.text === 'IS' && /^["'(,]|\p{Ll}/u.test(next?.text ?? '')) return 'PROPN'
  if (token.text === 'States' || inCapitalName(token, previous, next, before)) return 'PROPN'
  if (!previous && token.text === 'State' && next?.pos === 'NOUN') return 'NOUN'
  if (token.lower === 'military' && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '')) return 'NOUN'
  if (token.pos === 'ADV' && previous?.pos === 'ADP' && /^\p{Lu}\p{Ll}/u.test(token.text)) return 'PROPN'
  if (token.lower === 'hands' && /^(?:in|into|from)$/.test(before?.lower ?? '')) return 'NOUN'
  if (next?.lower === 'of' && quantities.test(token.lower)) return 'NOUN'
  return token.lower === 'fighting' ? fightingPos(previous) : undefined
}

/** `the general said`, `the secretary-general stressed`. */
function isOffice(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.lower === 'secretary-general') return /^\p{Ll}/u.test(token.text)
  if (token.text === 'general' && previous?.pos === 'NOUN') return verbOf(next?.lower ?? '')?.forms.has('s') === true
  return (
    token.text === 'general' &&
    previous?.pos === 'DET' &&
    (next?.pos === 'VERB' || next?.pos === 'AUX' || next?.text === ',')
  )
}

const quantities =
  /^(?:square|whole|entirety|last|rest|most|much|many|some|parts?|half|(?:\p{L}+-)?(?:thirds?|quarters?|fifths?|half))$/u

/** `the Red Cross`: no verb within a name. */
function inCapitalName(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  return (
    previous?.pos === 'PROPN' &&
    (before?.pos === 'DET' || before?.pos === 'ADP') &&
    /^\p{Lu}/u.test(token.text) &&
    /^\p{Lu}/u.test(previous.text) &&
    !/^\p{Lu}/u.test(next?.text ?? '')
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
