import type { Chunk, Sentence, VerbGroup } from './text.ts'

/** A preposition and the phrase it governs. */
export interface Complement {
  readonly preposition: string
  readonly chunk: Chunk
}

const relative = /^(?:who|which|that)$/
const orders =
  /^(?:ask|order|force|urge|tell|allow|help|enable|want|compel|press|lead|let|make|oblige|push|instruct|call|demand|require|prompt|expect|permit|get|invite)$/

/** The verb group of a token, if it stands in one. */
export function verbAt(sentence: Sentence, token: number): VerbGroup | undefined {
  return sentence.verbs.find((verb) => verb.from <= token && token < verb.to)
}

export function chunkAt(sentence: Sentence, token: number): Chunk | undefined {
  return sentence.chunks.find((chunk) => chunk.from <= token && token < chunk.to)
}

/** Who does it, or to whom it is done when the verb is passive. Relative pronouns answer their antecedent. */
export function subjectOf(sentence: Sentence, verb: VerbGroup, depth = 0): Chunk | undefined {
  if (depth > 4) return undefined
  const earlier = sentence.verbs.filter((other) => other.to <= verb.from)
  const previous = earlier.at(-1)
  if (verb.form === 'participle') return nearest(sentence, verb.from, 0)
  if (verb.form === 'infinitive' || verb.form === 'gerund') return subjectOfNonFinite(sentence, verb, previous, depth)
  const before = sentence.tokens[verb.from - 1]?.lower ?? ''
  if (previous && (before === 'and' || before === 'or' || before === 'but' || before === 'then')) {
    const finite = earlier.findLast(
      (other) => other.form !== 'infinitive' && other.form !== 'gerund' && other.form !== 'participle',
    )
    return subjectOf(sentence, finite ?? previous, depth + 1)
  }
  return nearest(sentence, verb.from, 0)
}

function subjectOfNonFinite(
  sentence: Sentence,
  verb: VerbGroup,
  previous: VerbGroup | undefined,
  depth: number,
): Chunk | undefined {
  const adjacent = sentence.chunks.find((chunk) => chunk.to === verb.from)
  if (adjacent && previous && verb.form === 'infinitive' && orders.test(previous.lemma)) return adjacent
  if (adjacent && verb.form === 'gerund' && sentence.tokens[adjacent.from - 1]?.lower !== 'of') return adjacent
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from && other.form !== 'participle')
  if (governor)
    return governor.voice === 'passive'
      ? (agentOf(sentence, governor) ?? subjectOf(sentence, governor, depth + 1))
      : subjectOf(sentence, governor, depth + 1)
  const next = sentence.verbs.find(
    (other) => other.from >= verb.to && other.form !== 'infinitive' && other.form !== 'participle',
  )
  return next ? subjectOf(sentence, next, depth + 1) : undefined
}

/** Last phrase before a token that no preposition governs and that is no aside between commas. */
function nearest(sentence: Sentence, before: number, depth: number): Chunk | undefined {
  const candidates = sentence.chunks.filter((chunk) => chunk.to <= before)
  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    const chunk = candidates[at]
    if (!chunk || governed(sentence, chunk)) continue
    if (relative.test(sentence.tokens[chunk.head]?.lower ?? '')) return antecedent(sentence, chunk)
    const aside = apposedTo(sentence, chunk, before)
    return aside && depth < 3 ? (nearest(sentence, aside.to, depth + 1) ?? aside) : chunk
  }
  return undefined
}

function governed(sentence: Sentence, chunk: Chunk): boolean {
  const before = sentence.tokens[chunk.from - 1]
  const wordBefore = before && /^["[]$/.test(before.text) ? sentence.tokens[chunk.from - 2] : before
  const temporal = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|year|month|week|days?)$/.test(
    sentence.tokens[chunk.head]?.lower ?? '',
  )
  return (
    temporal ||
    (wordBefore?.pos === 'ADP' && !/^(?:as|after|before|since|than)$/.test(wordBefore.lower)) ||
    /^(?:to|of)$/.test(wordBefore?.lower ?? '')
  )
}

function antecedent(sentence: Sentence, pronoun: Chunk): Chunk | undefined {
  return sentence.chunks.findLast((chunk) => chunk.to <= pronoun.from)
}

/** `Hezbollah, the Shiite group, has …`: the phrase before the commas. */
function apposedTo(sentence: Sentence, chunk: Chunk, before: number): Chunk | undefined {
  if (sentence.tokens[chunk.from - 1]?.text !== ',' || sentence.tokens[before - 1]?.text !== ',') return undefined
  return sentence.chunks.findLast((other) => other.to <= chunk.from - 1)
}

/** The phrase right behind the verb, over adverbs and the particles given. */
export function objectOf(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  let at = verb.to
  while (at < sentence.tokens.length && skippable(sentence, at)) at += 1
  return sentence.chunks.find((chunk) => chunk.from === at)
}

function skippable(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token || sentence.chunks.some((chunk) => chunk.from === at)) return false
  return (
    token.pos === 'ADV' ||
    /^(?:over|back|up|down|out|off|more|than|about|at|least|nearly|almost|around|roughly|some|all|"|\[)$/.test(
      token.lower,
    )
  )
}

/** Prepositional phrases between a token and the next predicate, in order. */
export function complementsAfter(sentence: Sentence, from: number): readonly Complement[] {
  const stop =
    sentence.verbs.find((verb) => verb.from >= from && verb.form !== 'participle' && verb.form !== 'gerund')?.from ??
    sentence.tokens.length
  const found: Complement[] = []
  for (const chunk of sentence.chunks) {
    if (chunk.from <= from - 1 || chunk.from >= stop) continue
    const preposition = prepositionBefore(sentence, chunk)
    if (preposition) found.push({ preposition, chunk })
  }
  return found
}

export function prepositionBefore(sentence: Sentence, chunk: Chunk): string | undefined {
  let at = chunk.from - 1
  while (at > 0 && (/^["[']$/.test(sentence.tokens[at]?.text ?? '') || sentence.tokens[at]?.pos === 'ADV')) at -= 1
  const token = sentence.tokens[at]
  return token &&
    (token.pos === 'ADP' ||
      token.pos === 'SCONJ' ||
      /^(?:to|over|under|off|of|near|inside|outside|toward|towards|following|after|since|from|around)$/.test(
        token.lower,
      ))
    ? token.lower
    : undefined
}

/** The phrase behind "by" of a passive. */
export function agentOf(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  return verb.voice === 'passive'
    ? complementsAfter(sentence, verb.to).find(({ preposition }) => preposition === 'by')?.chunk
    : undefined
}

/** A phrase with its "of …", "in …" tail: `most` of `the key areas` of `the town`. */
export function chainFrom(sentence: Sentence, chunk: Chunk, links = /^(?:of)$/): readonly Chunk[] {
  const chain = [chunk]
  for (let last = chunk, link = linked(sentence, last, links); link; link = linked(sentence, last, links)) {
    chain.push(link)
    last = link
  }
  return chain
}

function linked(sentence: Sentence, chunk: Chunk, links: RegExp): Chunk | undefined {
  const at = sentence.tokens[chunk.to]?.text === ']' ? chunk.to + 1 : chunk.to
  if (!links.test(sentence.tokens[at]?.lower ?? '')) return undefined
  return sentence.chunks.find(
    (other) => other.from === at + 1 || (other.from === at + 2 && /^["[]$/.test(sentence.tokens[at + 1]?.text ?? '')),
  )
}

/** The phrases joined to this one by "and" or commas, itself first. */
export function conjoined(sentence: Sentence, chunk: Chunk): readonly Chunk[] {
  const all = [chunk]
  for (let last = chunk; all.length < 8; ) {
    let at = last.to
    if (sentence.tokens[at]?.text === ',') at += 1
    if (/^(?:and|or)$/.test(sentence.tokens[at]?.lower ?? '')) at += 1
    if (sentence.tokens[at]?.pos === 'ADP') at += 1
    const next = at > last.to ? sentence.chunks.find((other) => other.from === at) : undefined
    if (!next) break
    all.push(next)
    last = next
  }
  return all
}
