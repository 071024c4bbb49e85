import type { ReadingContext } from '../context.ts'
import { objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'
import { deeds, holdings, type Position, stances } from './position-words.ts'
import { topicIn } from './topics.ts'

/** `France said it had proof …`, `Washington needed more evidence`: each party's position on one allegation. */
export function positionsIn(context: ReadingContext, sentence: Sentence): readonly DiplomacyFinding[] {
  const text = context.text.slice(...sentence.span)
  const around = context.sentences
    .slice(Math.max(0, sentence.index - 2), sentence.index + 1)
    .map((other) => context.text.slice(...other.span))
    .join(' ')
  const own = deeds.test(text)
  if (!own && !(deeds.test(around) && /\b(?:evidence|proof|charges?|allegations?|accusations?)\b/.test(text))) return []
  const topic = topicIn(text.match(deeds)?.[0] ?? around.match(deeds)?.[0] ?? '') ?? topicIn(around)
  const held = sentence.verbs.flatMap((verb) => positionHeld(context, sentence, verb))
  const reported = held.length > 0 ? [] : sentence.verbs.flatMap((verb) => positionTold(context, sentence, verb, own))
  return [...held, ...reported].map((finding) => ({ ...finding, topic }))
}

/** `France now had proof`, `it needed more evidence`, `they have reasonable grounds to believe …`. */
function positionHeld(context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly DiplomacyFinding[] {
  if (
    verb.negated ||
    verb.form === 'infinitive' ||
    !/^(?:have|possess|need|want|require|obtain|see|find)$/.test(verb.lemma)
  )
    return []
  const object = objectOf(sentence, verb)
  const noun = sentence.tokens[object?.head ?? -1]?.lower ?? ''
  const holding = holdings.find(([pattern]) => pattern.test(noun))?.[1]
  const party = partyOf(context, sentence, subjectOf(sentence, verb))
  if (!object || !holding || !party) return []
  const position = /^(?:need|want|require)$/.test(verb.lemma) ? 'needs-more' : holding
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  return [positioned(verb.head, { from: verb.from, to: Math.max(object.to, clause?.to ?? 0) }, party, position)]
}

const saying =
  /^(?:say|tell|state|announce|declare|claim|conclude|confirm|insist|report|add|note|allege|find|describe|call|suggest|reject|deny|dismiss)$/

/** What a speaker's words amount to. */
function positionTold(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  own: boolean,
): readonly DiplomacyFinding[] {
  if (!saying.test(verb.lemma) || verb.voice === 'passive' || verb.form === 'infinitive') return []
  const inverted = /^[",]$/.test(sentence.tokens[verb.from - 1]?.text ?? '')
    ? sentence.chunks.find((chunk) => chunk.from === verb.to)
    : undefined
  const party = partyOf(context, sentence, inverted ?? subjectOf(sentence, verb))
  if (!party) return []
  const [from, to] = inverted ? [0, verb.from] : contentOf(sentence, verb)
  const words = context.text.slice(sentence.tokens[from]?.span[0], sentence.tokens[to - 1]?.span[1] ?? 0)
  const position = stanceIn(verb, words, own)
  if (!position) return []
  return [positioned(verb.head, { from: verb.from, to: Math.max(to, verb.to) }, party, position)]
}

function stanceIn(verb: VerbGroup, words: string, own: boolean): Position | undefined {
  if (/^(?:deny|reject|dismiss)$/.test(verb.lemma))
    return !verb.negated && (own || /\b(?:charges?|allegations?|accusations?)\b/.test(words)) ? 'denies' : undefined
  const stance = stances.find(([pattern]) => pattern.test(words))?.[1]
  if (stance)
    return deeds.test(words) || /\b(?:evidence|used)\b/.test(words) || stance === 'needs-more' ? stance : undefined
  const alleged = /\b(?:used|using|committed|carried out|responsible)\b/.test(words) && !/\bwould\b/.test(words)
  return own && alleged && deeds.test(words) ? 'alleges' : undefined
}

/** From the verb to the next speaker, or the end, in tokens. */
function contentOf(sentence: Sentence, verb: VerbGroup): readonly [number, number] {
  const next = sentence.verbs.find(
    (other) => other.from > verb.to && /^(?:say|tell|state|announce|declare)$/.test(other.lemma),
  )
  const cut = next && sentence.clauses.findLast((clause) => clause.from > verb.to && clause.from <= next.from)
  return [verb.to, cut?.from ?? sentence.tokens.length]
}

function positioned(at: number, range: DiplomacyFinding['range'], party: Party, position: Position): DiplomacyFinding {
  const type = position === 'denies' ? 'REJECT' : position === 'needs-more' ? 'CONSULT' : 'ACCUSE'
  return { type, at, range, party, position, modality: 'happened', why: `position: ${position}` }
}
