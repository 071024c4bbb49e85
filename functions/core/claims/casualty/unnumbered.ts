import type { Count } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import type { CasualtyDraft } from '../detector.ts'
import { exactly } from '../quantities/quantities.ts'
import type { Sentence } from '../text/text.ts'
import { spanOf, type Word } from '../text/words.ts'
import { told } from './told.ts'
import { nothingIn } from './zero.ts'

/** "without causing casualties": a figure of none. */
export function zeroDrafts(
  context: ReadingContext,
  sentence: Sentence,
  words: readonly Word[],
): readonly CasualtyDraft[] {
  return nothingIn(words).map(({ from, to, at, kind }) => {
    const base = told(context, sentence, words, [from, to], { from: at, to: at + 1 }, 'incident')
    const spans = { ...base.spans, count: spanOf(words, from, from + 1) }
    return {
      ...base,
      casualty: kind,
      count: exactly(0),
      modality: 'happened',
      scope: { kind: 'incident' },
      spans,
      why: ['says there were none'],
    }
  })
}

const heavy = /^(?:heavy|severe|significant|major|mass|huge|massive|many|numerous)$/
const some: Count = { value: null, low: 2, high: null, bound: 'vague' }

/** "suffered heavy losses", "mass casualties": harm without a figure. */
export function lossDrafts(
  context: ReadingContext,
  sentence: Sentence,
  words: readonly Word[],
): readonly CasualtyDraft[] {
  return words.flatMap(({ lower }, index): readonly CasualtyDraft[] => {
    const noun = words[index + 1]?.lower === 'human' ? index + 2 : index + 1
    if (!heavy.test(lower) || !/^(?:losses|casualties)$/.test(words[noun]?.lower ?? '')) return []
    const base = told(context, sentence, words, [index, noun + 1], { from: noun, to: noun + 1 }, 'incident')
    const spans = { ...base.spans, count: spanOf(words, index, index + 1) }
    return [
      {
        ...base,
        casualty: 'unspecified',
        count: some,
        scope: { kind: 'incident' },
        spans,
        why: ['losses without a figure'],
      },
    ]
  })
}
