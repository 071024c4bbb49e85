import { forceNouns } from '../actors/words.ts'
import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import { focusAt } from '../places/places.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { controlNouns } from './lexicon.ts'
import { placeNamed, placeOfChunk, placesListed } from './place-role.ts'
import { ownerIn } from './range.ts'
import { type ActorRole, mentionsIn, type PlaceRole } from './roles.ts'
import { isSite } from './site-nouns.ts'
import { inWork } from './works.ts'

/** `the fall of Al-Qusayr`, `its fall`, `the town's capture by rebels`, `the rebel capture of …`, `the withdrawal of rebels from …`. */
export const namedEvent = (context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly ControlFinding[] => {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  const type = controlNouns.find(([nouns]) => nouns.test(noun))?.[1]
  if (!type || inVerbOfControl(sentence, chunk) || inWork(sentence, chunk)) return []
  // `let its soldiers surrender`: men do, and no place falls.
  if (noun === 'surrender' && sentence.tokens.slice(chunk.from, chunk.head).some(({ lower }) => forceNouns.has(lower)))
    return []
  if (type === 'withdrawn') return withdrawal(context, sentence, chunk)
  const tail = complementsAfter(sentence, chunk.to).filter(({ chunk: other }) => other.from < chunk.to + 9)
  const owned = possessor(context, sentence, chunk)
  const of = tail.find(
    ({ preposition, chunk: other }) => /^(?:of|on|around)$/.test(preposition) && placeOfChunk(context, sentence, other),
  )?.chunk
  const by = tail.find(({ preposition }) => /^(?:by|to)$/.test(preposition))?.chunk
  const doer =
    forceOf(context, sentence, by) ?? (owned ? undefined : armed(forceOf(context, sentence, ownerIn(sentence, chunk))))
  const unsure = /^(?:loss|collapse|surrender|siege|fall)$/.test(noun)
  // `the town's loss in the job` is money.
  return (owned ? (noun === 'loss' ? [] : [owned]) : of ? placesListed(context, sentence, of) : [])
    .filter(({ place }) => !(unsure && (place.level === 'country' || regimes.test(place.name))))
    .map((place) => ({
      type,
      at: chunk.head,
      range: { from: chunk.from, to: Math.max(chunk.to, place.to) },
      place,
      ...(type === 'lost' ? {} : { gainer: doer }),
      why: `${noun} of a place`,
    }))
}

/** `the fall of the Berlin Wall`, `of Tsarism`: no town. */
const regimes = /(?:Wall|Empire|Union|Reich|Dynasty|ism)$/

function armed(force: ActorRole | undefined): ActorRole | undefined {
  return force?.armed ? force : undefined
}

/** The object of "lifted", "laid" and the like is read by their own frame. */
function inVerbOfControl(sentence: Sentence, chunk: Chunk): boolean {
  const verb = sentence.verbs.findLast((group) => group.to <= chunk.from)
  return verb?.to === chunk.from && /^(?:break|lift|lay|impose|end|raise|tighten)$/.test(verb.lemma)
}

/** `its`, `Al-Qusayr's`, `the town's`. */
function possessor(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const first = sentence.tokens[chunk.from]
  if (!first) return undefined
  const mention = mentionsIn(context, sentence, chunk.from, chunk.head).at(-1)
  if (mention && mention.place.level !== 'country')
    return { place: mention.place, span: mention.span, extent: mention.place.part ? 'part' : 'whole', to: mention.to }
  const owner = sentence.tokens.findIndex((token, at) => at >= chunk.from && at < chunk.head && token.lower === "'s")
  const noun = sentence.tokens[owner - 1]?.lower ?? ''
  if (first.lower !== 'its' && !(owner > 0 && isSite(noun))) return undefined
  const place = focusAt(context.mentions, first.span[0], first.lower === 'its' ? '' : noun)
  return place && { place, span: first.span, extent: 'whole', to: chunk.to }
}

/** `the terms of the withdrawal`, `until the withdrawal is complete`: nobody says that it happened. */
function onlySpokenOf(sentence: Sentence, chunk: Chunk): boolean {
  const before = sentence.tokens[chunk.from - 1]?.lower ?? ''
  if (/^(?:until|till|unless|if)$/.test(before)) return true
  const matter = sentence.tokens[chunk.from - 2]?.lower ?? ''
  return (
    /^(?:of|for|on|about)$/.test(before) &&
    /^(?:terms|conditions|details|timetable|schedule|plans?|deadline|talks|negotiations|calls|demands?|question|issue|prospects?|possibility)$/.test(
      matter,
    )
  )
}

/** `the withdrawal of rebels from the town`, `the army's retreat`, `their pullout`. */
function withdrawal(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly ControlFinding[] {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  if (onlySpokenOf(sentence, chunk)) return []
  const tail = complementsAfter(sentence, chunk.to).filter(({ chunk: other }) => other.from < chunk.to + 9)
  const of = tail.find(
    ({ preposition, chunk: other }) => preposition === 'of' && forceOf(context, sentence, other)?.armed,
  )?.chunk
  const force = armed(forceOf(context, sentence, of ?? ownerIn(sentence, chunk)))
  const from = tail.find(
    ({ preposition, chunk: other }) =>
      (preposition === 'from' || (preposition === 'of' && other !== of)) && placeNamed(context, sentence, other),
  )?.chunk
  const place = from && placeNamed(context, sentence, from)
  const soft = /^(?:evacuation|departure|exit)$/.test(noun)
  if (soft && !force && place?.place.level !== 'site') return []
  const told = force !== undefined || sentence.tokens[chunk.from]?.lower === 'the'
  const where = place ?? (told && !soft ? focusRole(context, sentence, chunk.head) : undefined)
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
