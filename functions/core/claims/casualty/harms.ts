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

/** "the wounded" is a noun, "was wounded" a participle; "put the dead at" and "the number of wounded" lead to a figure. */
function formed(words: readonly Word[], index: number, harm: Harm): Harm {
  if (isTally(words, index, index + harm.words.length)) return { ...harm, form: 'toll' }
  if (harm.form === 'toll') return { ...harm, kind: tollKind(words, index + harm.words.length) ?? harm.kind }
  if (
    harm.form === 'noun' &&
    /^(?:wounded|injured|hurt)$/.test(harm.words[0] ?? '') &&
    lowerAt(words, index - 1) !== 'the'
  ) {
    return { ...harm, form: 'participle' }
  }
  return harm
}

/** "the number of troops wounded", "put the dead at", "the total injured". */
function isTally(words: readonly Word[], from: number, to: number): boolean {
  if (lowerAt(words, from - 1) === 'total') return lowerAt(words, from - 2) === 'the'
  if (
    [0, 1, 2, 3].some((ahead) => lowerAt(words, to + ahead) === 'at') &&
    /^(?:the|its|their|own|his)$/.test(lowerAt(words, from - 1))
  )
    return [from - 2, from - 3].some((at) => /^(?:put|puts|putting|placed|estimated)$/.test(lowerAt(words, at)))
  for (let at = from - 1; at > from - 6; at--) {
    if (/^(?:number|count|tally)$/.test(lowerAt(words, at)))
      return lowerAt(words, at + 1) === 'of' && !/^(?:a|large|great|small|significant)$/.test(lowerAt(words, at - 1))
  }
  return false
}

/** "the toll of wounded". */
function tollKind(words: readonly Word[], index: number): Harm['kind'] | undefined {
  if (lowerAt(words, index) !== 'of') return undefined
  const at = lowerAt(words, index + 1) === 'the' ? index + 2 : index + 1
  return byFirst.get(lowerAt(words, at))?.find(({ form, kind }) => form === 'noun' && kind === 'wounded')?.kind
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
    else if (lower === 'and' || lower === 'or' || lower === ',') before = coordinated(words, at) ? 'passive' : before
    else if (!adverb.test(lower)) break
  }
  return before
}

/** "were killed and wounded": the auxiliary before the first serves the second. */
function coordinated(words: readonly Word[], and: number): boolean {
  return auxiliary.test(lowerAt(words, and - 2)) && byFirst.has(lowerAt(words, and - 1))
}
