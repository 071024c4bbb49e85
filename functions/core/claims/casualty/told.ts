import type { CasualtyClaim } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import type { CasualtyDraft } from '../detector.ts'
import type { Sentence } from '../text/text.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { harmPlace } from './place.ts'
import { incidents, isWide } from './scope.ts'

type Common = Pick<CasualtyDraft, 'kind' | 'sentence' | 'at' | 'span' | 'trigger' | 'detector' | 'place' | 'spans'>

/** What every casualty claim says of where it stands and where it happened; `range` and `harm` are indices of words. */
export function told(
  context: ReadingContext,
  sentence: Sentence,
  words: readonly Word[],
  range: readonly [number, number],
  harm: { readonly from: number; readonly to: number },
  scope: CasualtyClaim['scope']['kind'],
): Common {
  const trigger = spanOf(words, harm.from, harm.to)
  const span = spanOf(words, range[0], range[1])
  const at = tokenAt(sentence, trigger[0])
  const whole =
    (scope === 'cumulative' && !sinceBattle(words)) || (scope === 'day' && isWide(words, range[0], range[1]))
  const spot = harmPlace(context, sentence, at, whole)
  return {
    kind: 'casualty',
    sentence: sentence.index,
    at,
    trigger,
    span: context.clauseSpan(sentence, { from: tokenAt(sentence, span[0]), to: tokenAt(sentence, span[1] - 1) + 1 }),
    spans: spot?.span ? { place: spot.span } : {},
    detector: 'casualty',
    ...(spot ? { place: spot.place } : {}),
  }
}

/** The token that holds an offset, by halving. */
function tokenAt(sentence: Sentence, offset: number): number {
  let low = 0
  let high = sentence.tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentence.tokens[middle]?.span[1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** "since the battle began", "since then": counted from what happened in one place, not from the beginning of a war. */
function sinceBattle(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }, at) =>
      lower === 'since' &&
      (lowerAt(words, at + 1) === 'then' ||
        words.slice(at + 1, at + 4).some((word) => incidents.test(word.lower) || word.lower === 'liberation')),
  )
}
