import type { Chunk, Clause, Token, VerbGroup } from '../text/text.ts'
import { speechVerbs } from './verb-families.ts'

const subordinators =
  /^(?:if|unless|when|while|because|although|though|whereas|until|till|once|whether|where|which|who|whose|that|lest)$/
/** Prepositions too: they open a clause only before a subject and verb or a gerund. */
const either = /^(?:after|before|since|as)$/
const beforeGerund = /^(?:following|for|with|without|despite|by|amid|on|in|of|from)$/
const coordinators = /^(?:and|but|or|nor|yet|so|plus)$/

/** Cuts a sentence at subordinators, at coordinators before a predicate, after verbs of speech and at strong punctuation. */
export function clausesOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  verbs: readonly VerbGroup[],
): readonly Clause[] {
  const cuts = new Map<number, string>([[0, openingMarker(tokens)]])
  for (const [index, token] of tokens.entries()) {
    if (index === 0) continue
    const marker = cutAt(index, token, tokens, chunks, verbs)
    if (marker === undefined) continue
    // A list or an apposition before the first verb is no clause.
    const last = Math.max(...cuts.keys())
    const joins = token.text === ',' || coordinators.test(token.lower)
    if (joins && !verbs.some((verb) => verb.head >= last && verb.head < index)) continue
    cuts.set(index, marker)
  }
  for (const verb of verbs) {
    const cut = afterSpeech(verb, tokens, chunks)
    if (cut !== undefined && !cuts.has(cut) && cut < tokens.length)
      cuts.set(cut, tokens[cut]?.lower === 'that' ? 'that' : 'said')
  }
  const starts = [...cuts.keys()].sort((a, b) => a - b)
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? tokens.length, marker: cuts.get(from) ?? '' }))
}

function openingMarker(tokens: readonly Token[]): string {
  const at = tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text))
  const first = tokens[Math.max(at, 0)]?.lower ?? ''
  if (subordinators.test(first) || either.test(first)) return first
  if (/^(?:should|were|had)$/.test(first) && tokens[at]?.pos === 'AUX') return 'should'
  return ''
}

function cutAt(
  index: number,
  token: Token,
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  verbs: readonly VerbGroup[],
): string | undefined {
  if (/^[()]$/.test(token.text)) return inShortAside(index, tokens, verbs) ? undefined : ''
  if (/^[;:\u2014]$|^\.\.+$/.test(token.text)) return ''
  if (token.text === ',') return afterComma(index, chunks, verbs)
  if (subordinators.test(token.lower)) return demonstrative(index, tokens) ? undefined : token.lower
  if (token.lower === 'should' && invertedShould(index, tokens, chunks, verbs)) return 'should'
  return opensPredicate(index, token.lower, chunks, verbs) ? token.lower : undefined
}

function afterComma(index: number, chunks: readonly Chunk[], verbs: readonly VerbGroup[]): string | undefined {
  if (gerundAt(index + 1, verbs)) return 'ing'
  return predicateFollows(index + 1, chunks, verbs) ? '' : undefined
}

/** Words that open a clause only with a predicate behind them. */
function opensPredicate(index: number, lower: string, chunks: readonly Chunk[], verbs: readonly VerbGroup[]): boolean {
  if (either.test(lower)) return predicateFollows(index + 1, chunks, verbs)
  if (beforeGerund.test(lower)) return gerundAt(index + 1, verbs)
  if (!coordinators.test(lower)) return false
  return predicateFollows(index + 1, chunks, verbs) || verbs.some((verb) => verb.from === index + 1)
}

/** `the Rapid Support Forces (RSF) have …`: a few words in brackets without a verb. */
function inShortAside(index: number, tokens: readonly Token[], verbs: readonly VerbGroup[]): boolean {
  const opens = tokens.slice(Math.max(0, index - 7), index + 1).findLastIndex(({ text }) => text === '(')
  const from = Math.max(0, index - 7) + opens
  const length = tokens.slice(from, from + 8).findIndex(({ text }) => text === ')')
  return (
    opens >= 0 &&
    length >= 0 &&
    index <= from + length &&
    !verbs.some((verb) => verb.head > from && verb.head < from + length)
  )
}

function gerundAt(index: number, verbs: readonly VerbGroup[]): boolean {
  return verbs.some((verb) => verb.from === index && (verb.form === 'gerund' || verb.form === 'participle'))
}

/** "that" before a noun points at it: `that far`, `in that region`. */
function demonstrative(index: number, tokens: readonly Token[]): boolean {
  if (tokens[index]?.lower !== 'that') return false
  if (/^(?:far|much)$/.test(tokens[index + 1]?.lower ?? '')) return true
  const before = tokens[index - 1]
  const takes =
    before?.pos === 'VERB' && !speechVerbs.has(before.lemma) && /^(?:to|and)$/.test(tokens[index - 2]?.lower ?? '')
  return tokens[index]?.pos === 'DET' && (before?.pos === 'ADP' || takes)
}

function invertedShould(
  index: number,
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  verbs: readonly VerbGroup[],
): boolean {
  const subject = chunks.find((chunk) => chunk.from === index + 1)
  const before = chunks.find((chunk) => chunk.to === index)
  const spelled = tokens[index - 1]
  if (!subject) return false
  // Over "of …": `should the city of X fall`.
  const last =
    tokens[subject.to]?.lower === 'of' ? (chunks.find((chunk) => chunk.from === subject.to + 1) ?? subject) : subject
  const follows =
    verbs.some((verb) => verb.from >= last.to && verb.from <= last.to + 1) || tokens[subject.head]?.lower === 'fall'
  return follows && (before === undefined || /[,"]/.test(spelled?.text ?? '') || before.from > 0)
}

/** A subject and its verb, or a gerund, begin here. */
function predicateFollows(index: number, chunks: readonly Chunk[], verbs: readonly VerbGroup[]): boolean {
  const direct = verbs.find((verb) => verb.from === index)
  if (direct) return direct.form === 'gerund'
  const first = chunks.findIndex((chunk) => chunk.from === index || chunk.from === index + 1)
  if (first < 0) return false
  for (let at = first; at < first + 3; at += 1) {
    const chunk = chunks[at]
    const following = chunks[at + 1]
    if (!chunk) return false
    if (verbs.some((verb) => isPredicate(verb) && verb.from >= chunk.to && verb.from <= chunk.to + 1)) return true
    // `the head of the council said`: go on over one preposition.
    if (!following || following.from !== chunk.to + 1) return false
  }
  return false
}

function isPredicate(verb: VerbGroup): boolean {
  return verb.form !== 'infinitive' && verb.form !== 'participle' && verb.form !== 'gerund'
}

/** Where reported words begin after a verb of speech and the one told. */
function afterSpeech(verb: VerbGroup, tokens: readonly Token[], chunks: readonly Chunk[]): number | undefined {
  if (!speechVerbs.has(verb.lemma) || verb.voice === 'passive' || /^(?:cite|quote)$/.test(verb.lemma)) return undefined
  const told = /^(?:tell|inform)$/.test(verb.lemma) ? chunks.find((chunk) => chunk.from === verb.to) : undefined
  const at = told?.to ?? verb.to
  const next = tokens[at]
  if (!next || /^(?:ADP|PUNCT|PART)$/.test(next.pos)) return undefined
  return at
}
