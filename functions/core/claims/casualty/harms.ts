import { follows, lowerAt, type Word } from '../text/words.ts'
import { type Harm, harms } from './words.ts'

/** A word of harm in a sentence. */
export interface FoundHarm extends Harm {
  readonly from: number
  readonly to: number
}

const byFirst = new Map<string, Harm[]>()
for (const harm of harms) {
  const first = harm.words[0] ?? ''
  byFirst.set(first, [...(byFirst.get(first) ?? []), harm])
}

/** The words of harm of a sentence, longest reading at each place, in order. */
export function harmsIn(words: readonly Word[]): readonly FoundHarm[] {
  const found: FoundHarm[] = []
  let index = 0
  while (index < words.length) {
    const harm = byFirst.get(lowerAt(words, index))?.find((entry) => follows(words, index, entry.words))
    if (harm) found.push({ ...formed(words, index, harm), from: index, to: index + harm.words.length })
    index += harm ? harm.words.length : 1
  }
  return found
}

/** "the wounded" is a noun, "was wounded" a participle; "killed" with an object is active. */
function formed(words: readonly Word[], index: number, harm: Harm): Harm {
  if (
    harm.form === 'noun' &&
    /^(?:wounded|injured|hurt)$/.test(harm.words[0] ?? '') &&
    lowerAt(words, index - 1) !== 'the'
  ) {
    return { ...harm, form: 'participle' }
  }
  return harm
}

const auxiliary =
  /^(?:be|been|being|was|were|is|are|get|gets|got|getting|becomes?|became|remain|remains|remained|left|found|feared|believed|reported|presumed|confirmed|go|gone|went)$/
const perfect = /^(?:has|have|had|may|might|could|would|will|must)$/
const adverb = /^(?:\p{L}+ly|also|all|now|still|already|not|never|both|either|then|since|to|even|so|far|including)$/u

/** How the words before a harm word carry it: "were killed", "have died", or nothing. */
export function carriedBy(words: readonly Word[], harm: FoundHarm): 'passive' | 'perfect' | 'none' {
  let at = harm.from - 1
  let before: 'passive' | 'perfect' | 'none' = 'none'
  for (; at >= Math.max(0, harm.from - 5); at--) {
    const lower = lowerAt(words, at)
    if (auxiliary.test(lower)) return 'passive'
    if (perfect.test(lower)) before = 'perfect'
    else if (lower === 'and' || lower === 'or') before = coordinated(words, at) ? 'passive' : before
    else if (!adverb.test(lower)) break
  }
  return before
}

/** "were killed and wounded": the auxiliary before the first serves the second. */
function coordinated(words: readonly Word[], and: number): boolean {
  return auxiliary.test(lowerAt(words, and - 2)) && byFirst.has(lowerAt(words, and - 1))
}
