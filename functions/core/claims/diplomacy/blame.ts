import type { ReadingContext } from '../context.ts'
import { agentOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { standingOf } from './governed.ts'
import { partyOf, speakerThere } from './parties.ts'

/** Doing so is always a reproach. */
const wrongs =
  /^(?:violate|breach|flout|sabotage|undermine|obstruct|jeopardise|jeopardize|betray|derail|torpedo|escalate|instigate|compromise|hinder|hamper|endanger)$/
/** Doing so is a reproach when somebody claims it of another. */
const hostile = /^(?:attack|invade|shell|bomb|sponsor|massacre|smuggle|ambush|kidnap|assassinate|poison|infiltrate)$/
const claiming = /^(?:claim|allege|charge|maintain)$/

/** `warned the assault endangered the talks`: the warning is the reproach. */
function reproached(sentence: Sentence, verb: VerbGroup): boolean {
  const over = sentence.verbs.findLast((other) => other.to <= verb.from)
  return over !== undefined && /^(?:warn|caution|accuse|complain|condemn|denounce|protest)$/.test(over.lemma)
}

/** `the army said the rebels had violated the truce`: told of another, it is an accusation. */
export function blameOf(context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly DiplomacyFinding[] {
  if (verb.negated || !standingOf(sentence, verb) || reproached(sentence, verb)) return []
  const wrong = wrongs.test(verb.lemma)
  if (!wrong && !hostile.test(verb.lemma)) return []
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from && claiming.test(other.lemma))
  if (!wrong && !governor) return []
  const doer = verb.voice === 'passive' ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  const blamed = partyOf(context, sentence, doer, true)
  const speaker = speakerThere(context, sentence, verb.head)
  if (!speaker || (blamed && blamed.actor.name === speaker.actor.name)) return []
  if (!blamed && !wrong) return []
  const own =
    doer &&
    (/^(?:it|he|she|they|we|i)$/.test(sentence.tokens[doer.head]?.lower ?? '') ||
      /^(?:its|our|their|his)$/.test(sentence.tokens[doer.from]?.lower ?? ''))
  if (own || !doer) return []
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  return [
    {
      type: 'ACCUSE',
      at: verb.head,
      range: { from: Math.min(doer.from, verb.from), to: Math.max(clause?.to ?? 0, verb.to) },
      party: speaker,
      target: blamed,
      modality: 'happened',
      why: `${verb.lemma}: told of another`,
    },
  ]
}
