import type { DiplomacyType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { standingOf } from './governed.ts'
import { partyOf } from './parties.ts'

interface Stance {
  readonly word: RegExp
  readonly type: DiplomacyType
  /** What must stand right behind the word. */
  readonly next: RegExp
  /** What its denial says. */
  readonly denied?: DiplomacyType
}

const stances: readonly Stance[] = [
  { word: /^(?:ready|willing|prepared|keen|happy)$/, type: 'AGREE', next: /^(?:to|for)$/, denied: 'REJECT' },
  { word: /^open$/, type: 'AGREE', next: /^to$/, denied: 'REJECT' },
  { word: /^(?:unwilling|reluctant|opposed|unprepared)$/, type: 'REJECT', next: /^to$/ },
  {
    word: /^(?:disappointed|concerned|alarmed|dismayed|outraged|appalled|shocked|worried|horrified|troubled|disturbed|angered)$/,
    type: 'ACCUSE',
    next: /^(?:by|at|about|over|with|that|in)$/,
  },
  { word: /^(?:pleased|encouraged|grateful|heartened)$/, type: 'SUPPORT', next: /^(?:by|with|at|that|to|for)$/ },
  { word: /^committed$/, type: 'AGREE', next: /^to$/ },
]

const fights =
  /^(?:counter|fight|attack|defend|repel|strike|die|confront|resist|launch|retaliate|kill|shoot|fire|storm|invade|bomb|repulse)$/

/** `ready to reply to any provocation`. */
function strikesBack(sentence: Sentence, at: number): boolean {
  if (!/^(?:respond|reply|answer|react)$/.test(sentence.tokens[at]?.lower ?? '')) return false
  return sentence.tokens
    .slice(at + 1, at + 8)
    .some(({ lower }) => /^(?:attacks?|provocations?|aggression|threats?|violations?|fire)$/.test(lower))
}

/** `the government was ready to begin talks`, `the junta is reluctant to …`, `ministers are disappointed by …`. */
export function stanceOfBe(context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly DiplomacyFinding[] {
  const at = stanceAt(sentence, verb)
  const read = at === undefined ? undefined : stances.find(({ word }) => word.test(sentence.tokens[at]?.lower ?? ''))
  const next = sentence.tokens[at === undefined ? -1 : at + (sentence.tokens[at + 1]?.lower === 'not' ? 2 : 1)]
  if (at === undefined || !read || !read.next.test(next?.lower ?? '')) return []
  // Soldiers are ready to fight; that is no offer.
  if (fights.test(sentence.tokens[at + 2]?.lower ?? '') || strikesBack(sentence, at + 2)) return []
  const negated = verb.negated || sentence.tokens[at - 1]?.lower === 'not'
  const type = negated ? read.denied : read.type
  const standing = standingOf(sentence, verb)
  const party = type && standing && partyOf(context, sentence, subjectOf(sentence, verb))
  if (!type || !party) return []
  const clause = sentence.clauses.find((other) => other.from <= at && at < other.to)
  return [
    {
      type,
      at,
      range: { from: verb.from, to: Math.max(clause?.to ?? 0, at + 1) },
      party,
      modality: type === 'AGREE' ? 'offered' : 'happened',
      why: `${sentence.tokens[at]?.lower}: ${type}`,
    },
  ]
}

/** The adjective behind "be", or the participle that makes a passive of it. */
function stanceAt(sentence: Sentence, verb: VerbGroup): number | undefined {
  if (!/^(?:be|stand|remain|appear|seem|sound)$/.test(verb.lemma))
    return verb.voice === 'passive' ? verb.head : undefined
  let at = verb.to
  while (at < verb.to + 3 && (sentence.tokens[at]?.pos === 'ADV' || sentence.tokens[at]?.lower === 'not')) at += 1
  return at
}
