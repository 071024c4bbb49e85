import type { ReadingContext } from '../context.ts'
import { chainFrom, complementsAfter } from '../grammar/frames.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { type ActorRole, mentionsIn } from './roles.ts'
import { isSite } from './site-nouns.ts'

const seizing = /^(?:capture|seize|take|free|recapture|release|hold|liberate)$/
const where = /^(?:in|near|at|off|on|outside|inside)$/

/** `Hicks was captured in Afghanistan`, `police captured Henao on Monday`: a name without a place's noun, seized in a place. */
export function isPerson(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  object: Chunk,
  force: ActorRole | undefined,
): boolean {
  const head = sentence.tokens[object.head]
  if (!seizing.test(verb.lemma) || !head || isSite(head.lower) || head.pos === 'PRON') return false
  // `seized a number of tunnels in …`
  const counted = chainFrom(sentence, object)[1]
  if (counted && isSite(sentence.tokens[counted.head]?.lower ?? '')) return false
  const mention = mentionsIn(context, sentence, object.head, object.head + 1)[0]
  if (mention && (mention.place.resolved !== 'provisional' || mention.place.level)) return false
  if (force && /police|officers?|agents?/i.test(force.actor.name)) return true
  if (aged(sentence, object)) return true
  const place = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) =>
      where.test(preposition) &&
      chunk.from >= object.to &&
      (mentionsIn(context, sentence, chunk.from, chunk.to).length > 0 ||
        isSite(sentence.tokens[chunk.head]?.lower ?? '')),
  )
  if (verb.voice === 'passive') return place !== undefined || !mention
  const apart =
    place && sentence.tokens.slice(object.to, place.chunk.from).some(({ text }) => text === ',' || text === 'and')
  return place !== undefined && !apart && place.chunk.from > object.to + 1
}

/** `Ramirez, 46, …` */
function aged(sentence: Sentence, object: Chunk): boolean {
  const [comma, age, end] = sentence.tokens.slice(object.to, object.to + 3)
  return comma?.text === ',' && /^\d\d$/.test(age?.text ?? '') && /^[,.]$/.test(end?.text ?? '')
}
