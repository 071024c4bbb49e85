import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { forceOf } from './force-role.ts'
import { placesListed } from './place-role.ts'
import { heldOrLost } from './range.ts'
import { speakingForce } from './speaking-force.ts'

/** `"The town is ours," a rebel said`, `Misrata is free`, `the valley is free of militants`. */
export const ownPlace = (context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly ControlFinding[] => {
  if (!/^(?:be|remain|become)$/.test(verb.lemma) || verb.voice === 'passive') return []
  const at = overAdverbs(sentence, verb.to)
  const word = sentence.tokens[at]?.lower ?? ''
  const subject = /^(?:ours|free|clear)$/.test(word) ? subjectOf(sentence, verb) : undefined
  const places = subject ? placesListed(context, sentence, subject) : []
  const settled = places.filter(({ place }) => place.level !== 'country' && place.level !== 'site')
  if (!subject || settled.length === 0) return []
  const from = /^(?:of|from)$/.test(sentence.tokens[at + 1]?.lower ?? '')
    ? complementsAfter(sentence, at + 1)[0]?.chunk
    : undefined
  const loser = forceOf(context, sentence, from)
  const ends = closes(sentence, at + 1)
  if (word === 'ours' ? !ends : !(loser?.armed || (word === 'free' && ends && quoted(context, sentence, at)))) return []
  const gainer = word === 'ours' ? speakingForce(context, sentence, at) : undefined
  const state = heldOrLost('held', sentence, verb)
  return settled.map((place) => ({
    modality: context.modalityOf(sentence, verb.head),
    ...state,
    at,
    range: { from: subject.from, to: Math.max(at + 1, from?.to ?? 0) },
    place,
    ...(gainer ? (state.type === 'lost' ? { loser: gainer } : { gainer }) : { loser }),
    why: `a place is ${word}`,
  }))
}

function overAdverbs(sentence: Sentence, from: number): number {
  let at = from
  while (sentence.tokens[at]?.pos === 'ADV') at += 1
  return at
}

/** Nothing follows that would make it free of something else. */
function closes(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return !token || token.pos === 'PUNCT' || /^(?:and|now|again|since|at|today|this|as|on|but)$/.test(token.lower)
}

/** Somebody's words: a park that is free says nothing. */
function quoted(context: ReadingContext, sentence: Sentence, at: number): boolean {
  return context.speakerOf(sentence, at).speaker !== null
}
