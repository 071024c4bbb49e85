import type { ReadingContext } from '../context.ts'
import { complementsAfter, objectOf, temporal } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed, placeOfChunk, placesListed } from './place-role.ts'
import { holderIn, rangeOf } from './range.ts'
import { isPart } from './site-nouns.ts'

const idioms =
  /^(?:ill|short|silent|apart|behind|sharply|asleep|victim|flat|by|from|on|below|down|off|sick|back|upon|over|among|in|through|out)$/

/** `the town fell to the army`, `Raqqa has fallen`. */
export const placeFalls = (context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly ControlFinding[] => {
  if (!inFamily('fall', verb.lemma) || verb.voice === 'passive') return []
  if (idioms.test(sentence.tokens[verb.to]?.lower ?? '') && !dated(sentence, verb)) return []
  const self = /sel(?:f|ves)$/.test(sentence.tokens[verb.to]?.lower ?? '')
  if (verb.lemma === 'surrender' && (self || objectOf(sentence, verb))) return []
  const subject = subjectOf(sentence, verb)
  const to = complementsAfter(sentence, verb.to).find(({ preposition }) => /^(?:to|into|under)$/.test(preposition))
  if (!subject || (to && counted(sentence, to.chunk))) return []
  const gainer = forceOf(context, sentence, holderIn(sentence, to?.chunk) ?? to?.chunk)
  // `fell to the bottom of the table`
  const low = to?.preposition === 'to' && sentence.tokens[to.chunk.head]?.pos === 'NOUN' && !gainer?.armed
  if (low && to.chunk.from <= verb.to + 3) return []
  // A bridge that collapses has not changed hands.
  if (/^(?:collapse|crumble)$/.test(verb.lemma) && !gainer?.armed && isPart(headOf(sentence, subject))) return []
  const read = gainer?.armed ? placeNamed : placeOfChunk
  return placesListed(context, sentence, subject, read)
    .filter(({ place }) => place.level !== 'country')
    .map((place) => ({
      type: 'lost',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, to?.chunk, undefined),
      place,
      gainer,
      why: 'place + fall',
    }))
}

/** `fell on Monday`, `fell in May`: no idiom, but the day. */
function dated(sentence: Sentence, verb: VerbGroup): boolean {
  const when = sentence.chunks.find(({ from }) => from === verb.to + 1)
  return temporal.test(sentence.tokens[when?.head ?? -1]?.lower ?? '')
}

/** `fell to 40 %` */
function counted(sentence: Sentence, chunk: Chunk): boolean {
  return sentence.tokens.slice(chunk.from, chunk.to).some((token) => /^(?:NUM|SYM)$/.test(token.pos))
}

/** `slipped from government control`, `passed into rebel hands`, `is back under army control`: who had it, who has it. */
export const changesHands = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  if (!/^(?:slip|pass|drift|revert|go|move|fall|change|swap|return)$/.test(verb.lemma)) return []
  const subject = subjectOf(sentence, verb)
  // `Shells fell on the part in army hands`.
  const onto = verb.lemma === 'fall' && /^(?:on|upon|near)$/.test(sentence.tokens[verb.to]?.lower ?? '')
  if (!subject || onto) return []
  const hands = complementsAfter(sentence, verb.to).find(({ chunk }) => holderIn(sentence, chunk))
  const swapped = /^(?:change|swap)$/.test(verb.lemma) && sentence.tokens[verb.to]?.lower === 'hands'
  if (!hands && !swapped) return []
  const out = hands !== undefined && /^(?:from|of)$/.test(hands.preposition)
  const holder = forceOf(context, sentence, hands && holderIn(sentence, hands.chunk))
  return placesListed(context, sentence, subject).map((place) => ({
    type: out ? 'lost' : 'taken',
    at: verb.head,
    range: rangeOf(sentence, verb, subject, hands?.chunk, place),
    place,
    ...(out ? { loser: holder } : { gainer: holder }),
    why: `place ${verb.lemma} into or out of hands`,
  }))
}

function headOf(sentence: Sentence, chunk: Chunk | undefined): string {
  return chunk ? (sentence.tokens[chunk.head]?.lower ?? '') : ''
}

/** `lost the battle for …`, `this is a round that we have lost`: a side's word for a lost place. */
export const losesBattle = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  if (verb.lemma !== 'lose' || verb.voice === 'passive') return []
  const object = objectOf(sentence, verb) ?? relativeObject(sentence, verb)
  if (!object || !/^(?:battle|fight|round|struggle)$/.test(headOf(sentence, object))) return []
  const where = complementsAfter(sentence, object.to).find(
    ({ preposition, chunk }) => /^(?:for|of|in|over)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const place = where ? placeNamed(context, sentence, where.chunk) : focusRole(context, sentence, verb.head)
  if (!place) return []
  return [
    {
      type: 'lost',
      at: verb.head,
      range: { from: Math.min(object.from, verb.from), to: Math.max(verb.to, place.to) },
      place,
      loser: forceOf(context, sentence, subjectOf(sentence, verb)),
      why: 'a battle for a place lost',
    },
  ]
}

function relativeObject(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const that = sentence.clauses.find(
    (clause) => clause.from <= verb.head && verb.head < clause.to && clause.marker === 'that',
  )
  return that && sentence.chunks.findLast((chunk) => chunk.to <= that.from)
}
