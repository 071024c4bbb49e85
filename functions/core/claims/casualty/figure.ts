import type { Count, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import type { FoundDate } from '../dates/dates.ts'
import type { CasualtyDraft } from '../detector.ts'
import { bounded, exactly } from '../quantities/quantities.ts'
import type { Sentence } from '../text/text.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { victimWords } from './antecedents.ts'
import { isJoint } from './joint.ts'
import type { Link, Scene } from './scene.ts'
import { type Figure, type Timed, timedAt } from './scope.ts'
import { told } from './told.ts'
import { victimsOf } from './victims.ts'

const keyOf = (words: readonly Word[], { counted }: Link) => `${words[counted.from]?.span[0]}`

export type DatedScene = Scene & { readonly dates: readonly FoundDate[] }

export function figureDraft(
  context: ReadingContext,
  sentence: Sentence,
  scene: DatedScene,
  links: readonly Link[],
  link: Link,
  earlier: readonly CasualtyDraft[],
): CasualtyDraft {
  const { counted, harm } = link
  const { words, harms } = scene
  const timed = timeOf(scene, links, link, context.origin.published)
  const victims = victimsOf(victimWords(scene, links, link), context.pack)
  const containing = link.part === undefined ? undefined : links[link.part]
  const whole = link.part === undefined ? undefined : containing ? keyOf(words, containing) : wholeBefore(earlier, link)
  const range = [Math.min(counted.from, harm.from), Math.max(counted.to, harm.to)] as const
  const base = told(context, sentence, words, range, harm, timed.scope.kind)
  return {
    ...base,
    casualty: isJoint(words, link, harms) ? 'unspecified' : harm.kind,
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

/** A part has the time of its whole unless a date of its own stands by it. */
function timeOf(scene: DatedScene, links: readonly Link[], link: Link, published: string | null): Timed {
  const own = timedAt(scene.words, figureOf(links, link), scene.dates, published)
  const before = links[links.indexOf(link) - 1]
  const near = before && link.counted.from - Math.max(before.counted.to, before.harm.to) <= 2
  if (near && before.harm.from < link.counted.from && !own.dateAt?.since) {
    const shared = timeOf(scene, links, before, published)
    if (shared.scope.kind === 'cumulative') return shared
  }
  const whole = link.part === undefined ? undefined : links[link.part]
  return whole && own.scope.kind === 'incident' ? timeOf(scene, links, whole, published) : own
}

function figureOf(links: readonly Link[], { counted, harm, part }: Link): Figure {
  const parts = links.filter((other) => other.part !== undefined && other.counted !== counted)
  return {
    from: part === undefined ? Math.min(counted.from, harm.from) : counted.from,
    to: part === undefined ? Math.max(counted.to, harm.to) : counted.to,
    numberTo: counted.to,
    otherParts: parts.map((other) => other.counted.to),
    lasting: harm.kind === 'in-need' || harm.kind === 'displaced',
    large: (counted.count.value ?? counted.count.low ?? 0) >= 1000,
  }
}

function spansOf(words: readonly Word[], { counted }: Link, date: Span | undefined): Record<string, Span> {
  return {
    count: spanOf(words, counted.from, Math.max(counted.noun, counted.from + 1)),
    ...(counted.to > counted.noun ? { victims: spanOf(words, counted.noun, counted.to) } : {}),
    ...(date ? { date } : {}),
  }
}
