import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { forceOf } from './force-role.ts'
import { placeOfChunk } from './place-role.ts'
import { ownerIn } from './range.ts'

const battles = /^(?:battles?|fight|clashes|fighting)$/
const attacks = /^(?:offensive|assault|onslaught|counteroffensive|counter-offensive|invasion|advance)$/

/** `lost the battle for the town`: it is no longer fought. */
function isDecided(sentence: Sentence, chunk: Chunk): boolean {
  return sentence.verbs.some(({ to, lemma }) => to === chunk.from && /^(?:lose|win)$/.test(lemma))
}

/** `a government assault on Al-Qusayr`, `the battle for the town`, `the offensive on …`. */
export const namedAttack = (context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly ControlFinding[] => {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  const battle = battles.test(noun)
  if (!battle && !attacks.test(noun)) return []
  if (battle && isDecided(sentence, chunk)) return []
  const on = complementsAfter(sentence, chunk.to)[0]
  const fits = battle ? /^(?:for|over)$/ : /^(?:on|against|into|toward|towards)$/
  if (!on || on.chunk.from > chunk.to + 3 || !fits.test(on.preposition)) return []
  const place = placeOfChunk(context, sentence, on.chunk)
  if (!place || place.place.level === 'country') return []
  const force = forceOf(context, sentence, ownerIn(sentence, chunk))
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
