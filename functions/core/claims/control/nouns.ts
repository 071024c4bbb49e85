import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import { focusAt } from '../places/places.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { attackNouns, controlNouns, siteNouns } from './lexicon.ts'
import { focusRole } from './range.ts'
import { forceOf, mentionsIn, type PlaceRole, placeOfChunk } from './roles.ts'

type Find = (context: ReadingContext, sentence: Sentence, chunk: Chunk) => readonly ControlFinding[]

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** `the fall of Al-Qusayr`, `its fall`, `the town's capture by rebels`, `the withdrawal of rebels from …`. */
export const namedEvent: Find = (context, sentence, chunk) => {
  const noun = lower(sentence, chunk.head)
  const type = controlNouns.find(([nouns]) => nouns.test(noun))?.[1]
  if (!type || inVerbOfControl(sentence, chunk)) return []
  const tail = complementsAfter(sentence, chunk.to).filter(({ chunk: other }) => other.from < chunk.to + 9)
  const leaving = type === 'withdrawn'
  const by = tail.find(({ preposition }) => /^(?:by|to)$/.test(preposition))?.chunk
  const ofForce = tail.find(
    ({ preposition, chunk: other }) => preposition === 'of' && forceOf(context, sentence, other)?.armed,
  )?.chunk
  const found = tail.find(
    ({ preposition, chunk: other }) =>
      (leaving ? /^(?:from|of|out)$/ : /^(?:of|on|around)$/).test(preposition) &&
      placeOfChunk(context, sentence, other),
  )
  const place = possessor(context, sentence, chunk) ?? (found && placeOfChunk(context, sentence, found.chunk))
  const force = forceOf(context, sentence, leaving ? (ofForce ?? before(chunk)) : by)
  if (leaving) return withdrawal(context, sentence, chunk, place, force?.armed ? force : undefined, ofForce)
  if (
    !place ||
    (/^(?:loss|collapse|surrender|siege)$/.test(noun) && place.place.level === 'country') ||
    notOf(type, place)
  )
    return []
  const roles = type === 'besieged' || type === 'taken' || type === 'held' ? { gainer: force } : {}
  return [
    {
      type,
      at: chunk.head,
      range: { from: chunk.from, to: Math.max(chunk.to, place.to) },
      place,
      ...roles,
      why: `${noun} of a place`,
    },
  ]
}

function notOf(type: string, place: PlaceRole): boolean {
  return type === 'lost' && place.place.level === 'country'
}

/** The object of "took", "lost" and the like is read by their own frame. */
function inVerbOfControl(sentence: Sentence, chunk: Chunk): boolean {
  const verb = sentence.verbs.findLast((group) => group.to <= chunk.from)
  return (
    verb !== undefined && verb.to === chunk.from && /^(?:break|lift|lay|impose|end|raise|tighten)$/.test(verb.lemma)
  )
}

function before(chunk: Chunk): Chunk | undefined {
  return chunk.head > chunk.from ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 } : undefined
}

/** `its`, `Al-Qusayr's`, `the town's`. */
function possessor(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const first = sentence.tokens[chunk.from]
  if (!first) return undefined
  const mention = mentionsIn(context, sentence, chunk.from, chunk.head).at(-1)
  if (mention && mention.place.level !== 'country')
    return { place: mention.place, span: mention.span, extent: mention.place.part ? 'part' : 'whole', to: mention.to }
  const owner = sentence.tokens.findIndex((token, at) => at >= chunk.from && at < chunk.head && token.lower === "'s")
  if (first.lower !== 'its' && !(owner > 0 && siteNouns.test(lower(sentence, owner - 1)))) return undefined
  const place = focusAt(context.mentions, first.span[0], first.lower === 'its' ? '' : lower(sentence, owner - 1))
  return place && { place, span: first.span, extent: 'whole', to: chunk.to }
}

function withdrawal(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
  place: PlaceRole | undefined,
  force: ReturnType<typeof forceOf>,
  of: Chunk | undefined,
): readonly ControlFinding[] {
  const noun = lower(sentence, chunk.head)
  const soft = /^(?:evacuation|departure|exit)$/.test(noun)
  if (
    soft &&
    !force &&
    !/^(?:airport|base|airbase|airfield|barracks)$/.test(place?.place.level === 'site' ? 'base' : '')
  )
    return []
  const where =
    place ?? (lower(sentence, chunk.from) === 'the' && !soft ? focusRole(context, sentence, chunk.head) : undefined)
  if (!where || where.place.level === 'country') return []
  return [
    {
      type: 'withdrawn',
      at: chunk.head,
      range: { from: chunk.from, to: Math.max(chunk.to, of?.to ?? 0, where.to) },
      place: where,
      loser: force,
      origin: place,
      why: `${noun} from a place`,
    },
  ]
}

/** `a government assault on Al-Qusayr`, `the battle for the town`, `the offensive on …`. */
export const namedAttack: Find = (context, sentence, chunk) => {
  const noun = lower(sentence, chunk.head)
  const battle = /^(?:battle|fight|clashes|fighting|battles)$/.test(noun)
  if (
    !battle &&
    !/^(?:offensive|assault|onslaught|counteroffensive|counter-offensive|invasion|siege|advance|storming)$/.test(noun)
  )
    return []
  if (!battle && !attackNouns.test(noun)) return []
  const on = complementsAfter(sentence, chunk.to)[0]
  const fits = battle ? /^(?:for|over)$/ : /^(?:on|against|into|toward|towards)$/
  if (!on || on.chunk.from > chunk.to + 3 || !fits.test(on.preposition)) return []
  const place = placeOfChunk(context, sentence, on.chunk)
  if (!place || place.place.level === 'country') return []
  const force = forceOf(context, sentence, before(chunk))
  return [
    {
      type: battle ? 'contested' : noun === 'advance' ? 'entered' : 'assaulted',
      at: chunk.head,
      range: { from: chunk.from, to: Math.max(chunk.to, place.to) },
      place,
      ...(force?.armed && !battle ? { gainer: force } : {}),
      why: `${noun} on a place`,
    },
  ]
}
