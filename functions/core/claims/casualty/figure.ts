import type { Count, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import type { CasualtyDraft } from '../detector.ts'
import { bounded, exactly } from '../quantities/quantities.ts'
import type { Sentence } from '../text/text.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { victimWords } from './antecedents.ts'
import { kindOf } from './joint.ts'
import type { Link, Scene } from './scene.ts'
import type { Timed } from './scope.ts'
import { told } from './told.ts'
import { victimsOf } from './victims.ts'

const keyOf = (words: readonly Word[], { counted }: Link) => `${words[counted.from]?.span[0]}`

/** The claim a figure makes: whom it counts, what befell them, when, and within which other figure. */
export function figureDraft(
  context: ReadingContext,
  sentence: Sentence,
  scene: Scene,
  links: readonly Link[],
  link: Link,
  earlier: readonly CasualtyDraft[],
  timed: Timed,
): CasualtyDraft {
  const { counted, harm } = link
  const { words, harms } = scene
  const victims = victimsOf(victimWords(scene, links, link), context.pack)
  const containing = link.part === undefined ? undefined : links[link.part]
  const whole = link.part === undefined ? undefined : containing ? keyOf(words, containing) : wholeBefore(earlier, link)
  const range = [Math.min(counted.from, harm.from), Math.max(counted.to, harm.to)] as const
  const base = told(context, sentence, words, range, harm, timed.scope.kind)
  return {
    ...base,
    casualty: kindOf(words, link, harms),
    count: tollCount(words, link),
    ...(victims ? { victims } : {}),
    scope: timed.scope,
    ...(timed.date ? { date: timed.date } : {}),
    ...(whole ? { partOf: whole } : {}),
    spans: { ...base.spans, ...spansOf(words, link, timed.dateAt?.span) },
    recalled: timed.scope.kind === 'cumulative' && counted.count.bound === 'vague',
    key: keyOf(words, link),
    why: [`${link.by} of "${context.text.slice(...spanOf(words, harm.from, harm.to))}"`],
  }
}

/** The figure of the sentence before that can hold this one: of the same harm, and not smaller. */
function wholeBefore(earlier: readonly CasualtyDraft[], { counted, harm }: Link): string | undefined {
  const least = counted.count.value ?? counted.count.low ?? 0
  return earlier.findLast(
    ({ casualty, count, partOf }) => !partOf && casualty === harm.kind && (count.value ?? count.low ?? 0) >= least,
  )?.key
}

/** "raised the toll from 12 to 15": the newer figure; "passed 12": more than that. */
function tollCount(words: readonly Word[], { counted, harm }: Link): Count {
  if (harm.form === 'toll' && counted.count.bound === 'exact' && passing.test(lowerAt(words, counted.from - 1)))
    return bounded(counted.count, 'more-than')
  const moved = harm.form === 'toll' && words[counted.from]?.lower === 'from' && counted.count.bound === 'range'
  return moved && counted.count.high !== null ? exactly(counted.count.high) : counted.count
}

const passing =
  /^(?:surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|pass(?:es|ed|ing)?|top(?:s|ped|ping)?|above|past|beyond)$/

function spansOf(words: readonly Word[], { counted }: Link, date: Span | undefined): Record<string, Span> {
  return {
    count: spanOf(words, counted.from, Math.max(counted.noun, counted.from + 1)),
    ...(counted.to > counted.noun ? { victims: spanOf(words, counted.noun, counted.to) } : {}),
    ...(date ? { date } : {}),
  }
}
