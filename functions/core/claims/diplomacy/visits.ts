import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** `said during a visit to the border`, `a visit to Tehran by the minister`: a journey told by a noun. */
export function visitOf(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly DiplomacyFinding[] {
  if (!/^(?:visit|trip)$/.test(lower(sentence, chunk.head)) || !/^(?:to|by)$/.test(lower(sentence, chunk.to))) return []
  const after = complementsAfter(sentence, chunk.to)
  const by = after.find(({ preposition }) => preposition === 'by')?.chunk
  const party = by ? partyOf(context, sentence, by) : visitor(context, sentence, chunk)
  if (!party) return []
  const host = partyOf(context, sentence, after.find(({ preposition }) => preposition === 'to')?.chunk)
  const target = host && host.actor.name !== party.actor.name ? host : undefined
  const range = { from: chunk.from, to: Math.max(chunk.to + 1, by?.to ?? 0) }
  const made = { modality: 'happened', stage: 'held' } as const
  return [{ type: 'CONSULT', at: chunk.head, range, party, target, ...made, why: 'a visit' }]
}

/** Who does something meanwhile: `on a two-day visit`, `during a trip`. */
function visitor(context: ReadingContext, sentence: Sentence, visit: Chunk): Party | undefined {
  if (!/^(?:on|during)$/.test(lower(sentence, visit.from - 1))) return undefined
  const verb = sentence.verbs.findLast((other) => other.to <= visit.from)
  if (!verb || verb.negated || !/^(?:past|perfect|present)$/.test(verb.form) || verb.voice === 'passive')
    return undefined
  const inverted = /^[",]$/.test(lower(sentence, verb.from - 1)) && sentence.chunks.find(({ from }) => from === verb.to)
  return partyOf(context, sentence, inverted || subjectOf(sentence, verb))
}

/** `with a veto from the United States`. */
export function vetoOf(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly DiplomacyFinding[] {
  if (lower(sentence, chunk.head) !== 'veto' || !/^(?:from|by)$/.test(lower(sentence, chunk.to))) return []
  const voter = complementsAfter(sentence, chunk.to).find(({ preposition }) => /^(?:from|by)$/.test(preposition))?.chunk
  const party = partyOf(context, sentence, voter)
  if (!party || !voter) return []
  const range = { from: chunk.from, to: voter.to }
  return [{ type: 'REJECT', at: chunk.head, range, party, modality: 'happened', why: 'a veto' }]
}
