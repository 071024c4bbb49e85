import type { ReadingContext } from '../context.ts'
import { objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { speechVerbs } from '../grammar/verb-families.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'
import { authorityNouns, calendarNames, papers } from './party-words.ts'

/**
 * The subject. A paper's gerund (`passed a resolution calling for …`) is the doing of who made the paper; beside another verb
 * (`turned down a resolution calling for …`) it is nobody's news. Behind a gerund's object the gerund's doer goes on.
 */
export function doerOf(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk,
  anyone: boolean,
): Party | undefined {
  const main = sentence.verbs.findLast((other) => other.to <= verb.from && !nonFinite.test(other.form))
  const named = verb.form === 'gerund' ? doerOfGerund(context, sentence, verb, doer, anyone) : 'subject'
  if (named !== 'subject') return named
  const before = pastAside(sentence, doer, verb.from)
  const party = partyOf(context, sentence, before ?? doer, anyone)
  if (party || verb.form !== 'gerund') return party
  return main && partyOf(context, sentence, subjectOf(sentence, main), anyone)
}

/** Who does what a gerund tells, where that is not its subject: of a paper, of errands, of what was said before. */
function doerOfGerund(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk,
  anyone: boolean,
): Party | 'subject' | undefined {
  const subject = (of: VerbGroup) => partyOf(context, sentence, subjectOf(sentence, of), anyone)
  const main = sentence.verbs.findLast((other) => other.to <= verb.from && !nonFinite.test(other.form))
  const noun = sentence.tokens[doer.head]?.lower ?? ''
  const paper = papers.has(noun) || /^(?:votes?|motions?|petitions?)$/.test(noun)
  if (paper && doer.to === verb.from) return main && makes.test(main.lemma) ? subject(main) : undefined
  // `met with officials, asking them to …`, `met with officials asking them …`: who met.
  if (main?.lemma === 'meet' && sentence.tokens[doer.from - 1]?.lower === 'with') return subject(main)
  // `expelled ten diplomats accusing them of …`: who expelled them.
  const them = /^(?:them|him|her|it)$/.test(sentence.tokens[verb.to]?.lower ?? '')
  if (them && main?.voice === 'active' && objectOf(sentence, main) === doer) return subject(main)
  // `stressed that X must stop what could lead to war, expressing concern`: who stressed.
  const spoke = sentence.tokens[verb.from - 1]?.text === ',' ? speakerBefore(sentence, verb) : undefined
  return spoke ? subject(spoke) : 'subject'
}

const utters =
  /^(?:express|voice|warn|urge|call|condemn|denounce|accuse|demand|reiterate|appeal|ask|reject|welcome|praise)$/

/** The verb of saying that a gerund of saying goes on, where a clause told by it stands between. */
function speakerBefore(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  if (!utters.test(verb.lemma)) return undefined
  const earlier = sentence.verbs.filter((other) => other.to <= verb.from && !nonFinite.test(other.form))
  const spoke = earlier.findLast(({ lemma }) => speechVerbs.has(lemma) || utters.test(lemma))
  return spoke === earlier.at(-1) ? undefined : spoke
}

/** `leaders who brokered the truce condemned …`, `powers attending the talks urged …`: the noun before is no subject but an object. */
function pastAside(sentence: Sentence, doer: Chunk, at: number): Chunk | undefined {
  const verb = sentence.verbs.find((other) => other.to === doer.from && other.from > 0)
  if (!verb) return undefined
  const before = sentence.chunks.find((chunk) => chunk.to === verb.from)
  if (verb.form === 'gerund') return before
  const clause = sentence.clauses.findLast(
    (other) => other.from <= verb.head && /^(?:who|which|that|whose)$/.test(other.marker),
  )
  const goesOn = sentence.tokens
    .slice(doer.to, at)
    .every(({ pos, text }) => pos !== 'VERB' && pos !== 'AUX' && text !== ',')
  const described = clause && goesOn ? sentence.chunks.find((chunk) => chunk.to === clause.from) : undefined
  return described && whole(sentence, described)
}

/** `leaders` of `leaders of the rebels who …`. */
function whole(sentence: Sentence, chunk: Chunk): Chunk {
  const of = sentence.tokens[chunk.from - 1]?.lower === 'of'
  const before = of ? sentence.chunks.find((other) => other.to === chunk.from - 1) : undefined
  return before && authorityNouns.has(sentence.tokens[before.head]?.lower ?? '') ? before : chunk
}

/** `On Tuesday Mr Haddad offered …`: a day and who acts, without a comma between. */
export function namedAfterDay(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const chunk = sentence.chunks.find(({ to }) => to === verb.from)
  if (!chunk || chunk.head === chunk.from || nonFinite.test(verb.form)) return undefined
  return calendarNames.test(sentence.tokens[chunk.from]?.lower ?? '') ? { ...chunk, from: chunk.from + 1 } : undefined
}

const nonFinite = /^(?:infinitive|gerund|participle)$/
const makes = /^(?:pass|adopt|approve|issue|release|publish|sign|send|write|make|draft|submit|circulate|back|endorse)$/
