import type { ReadingContext } from '../context.ts'
import { complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { partyOf } from './parties.ts'

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** `drew condemnation from …`, `received requests from Syria`, `received a shipment of Russian missiles`. */
export function moveOfObject(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly DiplomacyFinding[] {
  if (
    !/^(?:draw|receive|get|win|face|attract|provoke|spark|meet|prompt|trigger|obtain|secure|gain)$/.test(verb.lemma) ||
    verb.voice === 'passive'
  )
    return []
  const object = objectOf(sentence, verb)
  if (!object) return []
  const nouns = conjoined(sentence, object).map((chunk) => lower(sentence, chunk.head))
  const reading = nouns.map(readNoun).find((read) => read !== undefined)
  if (!reading) return []
  const after = complementsAfter(sentence, object.to)
  const giver = after.find(
    ({ preposition, chunk }) => /^(?:from|by)$/.test(preposition) && partyOf(context, sentence, chunk),
  )?.chunk
  const party =
    partyOf(context, sentence, giver) ??
    fromAdjective(context, sentence, after.find(({ preposition }) => preposition === 'of')?.chunk)
  if (!party) return []
  const target = partyOf(context, sentence, subjectOf(sentence, verb))
  return [
    {
      ...reading,
      at: object.head,
      range: { from: verb.from, to: Math.max(object.to, giver?.to ?? 0) },
      party,
      target,
      why: `${verb.lemma} + ${nouns[0] ?? ''}`,
    },
  ]
}

function readNoun(noun: string): Pick<DiplomacyFinding, 'type' | 'cameo'> | undefined {
  if (/^(?:condemnations?|criticism|denunciations?|outrage|concerns?|rebukes?)$/.test(noun))
    return { type: 'ACCUSE', cameo: '11' }
  if (/^(?:requests?|appeals?|calls?|demands?)$/.test(noun)) return { type: 'REQUEST', cameo: '02' }
  if (/^(?:shipments?|deliver(?:y|ies)|weapons|arms|missiles|aid|supplies)$/.test(noun))
    return { type: 'AID', cameo: '07' }
  return /^(?:praise|support|backing|endorsement|recognition)$/.test(noun)
    ? { type: 'SUPPORT', cameo: '05' }
    : undefined
}

function fromAdjective(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined) {
  if (!chunk || chunk.head === chunk.from) return undefined
  return partyOf(context, sentence, { from: chunk.from, to: chunk.from + 1, head: chunk.from })
}

const dealNouns = /^(?:agreements?|deal|accord|truce|pact|cease-?fire)$/

/** `an agreement between the rebels and Hezbollah brokered by …`, `an accord was reached between …`. */
export function agreementBetween(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
): readonly DiplomacyFinding[] {
  if (!dealNouns.test(lower(sentence, chunk.head))) return []
  const verb = sentence.verbs.find((other) => other.from === chunk.to)
  const made =
    verb?.voice === 'passive' && /^(?:reach|sign|strike|conclude|agree|seal)$/.test(verb.lemma) && !verb.negated
  const between = made && verb ? verb.to : chunk.to
  const at = sentence.tokens.findIndex(
    (token, index) => index >= between && index < between + 8 && token.lower === 'between',
  )
  const meant = /^(?:for|on|towards?|about|without)$/.test(lower(sentence, chunk.from - 1))
  if (at < 0 || (!made && (at !== chunk.to || meant))) return []
  const first = sentence.chunks.find((other) => other.from === at + 1)
  const [one, two] = first ? conjoined(sentence, first) : []
  const party = partyOf(context, sentence, one)
  if (!party || !two) return []
  return [
    {
      type: 'AGREE',
      at: made && verb ? verb.head : chunk.head,
      range: { from: chunk.from, to: two.to },
      party,
      target: partyOf(context, sentence, two),
      why: 'an agreement between two',
    },
  ]
}

/** `the willingness of the opposition to withdraw`, `his refusal to negotiate`. */
export function stanceToward(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly DiplomacyFinding[] {
  const noun = lower(sentence, chunk.head)
  const willing = /^(?:willingness|readiness|offer|promise|pledge)$/.test(noun)
  if (!willing && !/^(?:refusal|rejection)$/.test(noun)) return []
  const of = sentence.chunks.find(
    (other) =>
      other.from >= chunk.to && other.from <= chunk.to + 2 && /^(?:of|by)$/.test(lower(sentence, other.from - 1)),
  )
  const party = partyOf(context, sentence, of)
  if (!party || !of) return []
  return [
    {
      type: willing ? 'AGREE' : 'REJECT',
      cameo: willing ? '03' : '12',
      at: chunk.head,
      range: { from: chunk.from, to: of.to },
      party,
      modality: willing ? 'offered' : 'happened',
      why: noun,
    },
  ]
}
