import type { CasualtyClaim, Count, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { datesIn, type FoundDate } from '../dates/dates.ts'
import type { CasualtyDraft, Detector } from '../detector.ts'
import { exactly } from '../quantities/quantities.ts'
import type { Sentence } from '../text/text.ts'
import { spanOf, type Word, wordsOf } from '../text/words.ts'
import { victimWords } from './antecedents.ts'
import { countedIn } from './counts.ts'
import { type FoundHarm, harmsIn } from './harms.ts'
import { type Link, linksIn, type Scene } from './links.ts'
import { harmPlace } from './place.ts'
import { type Figure, isWide, type Timed, timedAt } from './scope.ts'
import { victimsOf } from './victims.ts'
import { nothingIn } from './zero.ts'

/**
 * Figures of people killed, wounded, missing, captured, displaced, trapped or in need: "at least 28 members were killed and more
 * than 70 others wounded". A number counts only when tied to a word of harm; strength, arms, ages and distances stay out.
 */
export const casualtyDetector: Detector = (context) => {
  let earlier: string | undefined
  return context.sentences.flatMap((sentence) => {
    const drafts = sentenceDrafts(context, sentence, earlier)
    earlier = drafts.find(({ partOf }) => !partOf)?.key
    return drafts
  })
}

const cue =
  /kill|dead|kia|wia|d(?:ie|y)|death|lives|toll|wound|injur|hurt|casualt|fatal|bod(?:y|ies)|corpse|missing|disappear|vanish|captur|kidnap|abduct|detain|arrest|hostage|prison|captive|custody|rounded|displac|fled|flee|homes|homeless|refuge|uproot|trap|strand|siege|need|starv|famine|slain|slay|massacr|slaughter|execut|murder|assassin|behead|martyr|lynch|perish|succumb|maim|gunned|mown|los|shot|victim|harm/i

/** Words read at once: longer "sentences" are lists or broken text, and every figure looks over the whole stretch. */
const stretch = 250

function sentenceDrafts(
  context: ReadingContext,
  sentence: Sentence,
  earlier: string | undefined,
): readonly CasualtyDraft[] {
  if (!cue.test(context.text.slice(...sentence.span))) return []
  const words = wordsOf(context.text, sentence.span).filter(({ text }) => !/^(?:["“”„‘’'`]|'')$/.test(text))
  const isVerb = verbsOf(sentence)
  const drafts: CasualtyDraft[] = []
  for (let from = 0; from < words.length; from += stretch) {
    drafts.push(...stretchDrafts(context, sentence, words.slice(from, from + stretch), isVerb, earlier))
  }
  return drafts
}

function stretchDrafts(
  context: ReadingContext,
  sentence: Sentence,
  words: readonly Word[],
  isVerb: (word: Word | undefined) => boolean,
  earlier: string | undefined,
): readonly CasualtyDraft[] {
  const scene: DatedScene = {
    words,
    dates: datesIn(words, context.origin.published),
    counted: countedIn(words),
    harms: harmsIn(words),
    isVerb: (index) => isVerb(words[index]),
  }
  const links = linksIn(scene)
  const figures = links.flatMap((link) => {
    const draft = figureDraft(context, sentence, scene, links, link, earlier)
    const second = twin(scene, link, links)
    if (!second) return [draft]
    const trigger = spanOf(words, second.from, second.to)
    return [draft, { ...draft, casualty: second.kind, trigger, key: `${draft.key}b` }]
  })
  return [...figures, ...zeroDrafts(context, sentence, words), ...lossDrafts(context, sentence, words)]
}

/** Whether the tagger took a word for a verb. */
function verbsOf(sentence: Sentence): (word: Word | undefined) => boolean {
  const verbs = new Set(sentence.tokens.filter(({ pos }) => pos === 'VERB').map(({ span }) => span[0]))
  return (word) => word !== undefined && verbs.has(word.span[0])
}

const keyOf = (words: readonly Word[], { counted }: Link) => `${words[counted.from]?.span[0]}`

type DatedScene = Scene & { readonly dates: readonly FoundDate[] }

function figureDraft(
  context: ReadingContext,
  sentence: Sentence,
  scene: DatedScene,
  links: readonly Link[],
  link: Link,
  earlier: string | undefined,
): CasualtyDraft {
  const { counted, harm } = link
  const { words, harms } = scene
  const timed = timeOf(scene, links, link, context.origin.published)
  const victims = victimsOf(victimWords(scene, links, link), context.pack)
  const containing = link.part === undefined ? undefined : links[link.part]
  const whole = link.part === undefined ? undefined : containing ? keyOf(words, containing) : earlier
  const range = [Math.min(counted.from, harm.from), Math.max(counted.to, harm.to)] as const
  const told = common(context, sentence, words, range, harm, timed.scope.kind)
  return {
    ...told,
    casualty: joint(words, link, harms) ? 'unspecified' : harm.kind,
    count: tollCount(words, link),
    ...(victims ? { victims } : {}),
    scope: timed.scope,
    ...(timed.date ? { date: timed.date } : {}),
    ...(whole ? { partOf: whole } : {}),
    spans: { ...told.spans, ...spansOf(words, link, timed.dateAt?.span) },
    recalled: timed.scope.kind === 'cumulative' && counted.count.bound === 'vague',
    key: keyOf(words, link),
    why: [`${link.by} of "${context.text.slice(...spanOf(words, harm.from, harm.to))}"`],
  }
}

/** "raised the toll from 12 to 15": the newer figure. */
function tollCount(words: readonly Word[], { counted, harm }: Link): Count {
  const moved = harm.form === 'toll' && words[counted.from]?.lower === 'from' && counted.count.bound === 'range'
  return moved && counted.count.high !== null ? exactly(counted.count.high) : counted.count
}

/** A part has the time of its whole unless a date of its own stands by it. */
function timeOf(scene: DatedScene, links: readonly Link[], link: Link, published: string | null): Timed {
  const own = timedAt(scene.words, figureOf(links, link), scene.dates, published)
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

type Common = Pick<CasualtyDraft, 'kind' | 'sentence' | 'at' | 'span' | 'trigger' | 'detector' | 'place' | 'spans'>

function common(
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
  const whole = scope === 'cumulative' || (scope === 'day' && isWide(words, range[0], range[1]))
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

function spansOf(words: readonly Word[], { counted }: Link, date: Span | undefined): Record<string, Span> {
  return {
    count: spanOf(words, counted.from, Math.max(counted.noun, counted.from + 1)),
    ...(counted.to > counted.noun ? { victims: spanOf(words, counted.noun, counted.to) } : {}),
    ...(date ? { date } : {}),
  }
}

/** "killed or wounded": one figure for both. */
function joint(words: readonly Word[], { counted, harm }: Link, harms: readonly FoundHarm[]): boolean {
  const other = beside(words, harm, harms)
  return (
    other !== undefined &&
    (other.joint === 'or' || counted.count.bound !== 'vague') &&
    counted.to <= Math.min(harm.from, other.harm.from)
  )
}

/** "Large numbers were killed and wounded": a figure without a number says each of them. */
function twin({ words, harms }: Scene, link: Link, links: readonly Link[]): FoundHarm | undefined {
  const other = beside(words, link.harm, harms)
  if (other?.joint !== 'and' || link.counted.count.bound !== 'vague') return undefined
  return links.some(({ harm }) => harm === other.harm) ? undefined : other.harm
}

function beside(
  words: readonly Word[],
  harm: FoundHarm,
  harms: readonly FoundHarm[],
): { harm: FoundHarm; joint: string } | undefined {
  const next = harms.find((other) => other.from === harm.to + 1)
  const joint = words[harm.to]?.lower ?? ''
  if (!next || next.kind === harm.kind || !/^(?:and|or)$/.test(joint) || !/^(?:participle|state)$/.test(next.form))
    return undefined
  return /^\d|^(?:at|more|about|some|dozens|scores|hundreds)$/.test(words[next.to]?.lower ?? '')
    ? undefined
    : { harm: next, joint }
}

/** "without causing casualties": a figure of none. */
function zeroDrafts(context: ReadingContext, sentence: Sentence, words: readonly Word[]): readonly CasualtyDraft[] {
  return nothingIn(words).map(({ from, to, at, kind }) => {
    const told = common(context, sentence, words, [from, to], { from: at, to: at + 1 }, 'incident')
    const spans = { ...told.spans, count: spanOf(words, from, from + 1) }
    return {
      ...told,
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
function lossDrafts(context: ReadingContext, sentence: Sentence, words: readonly Word[]): readonly CasualtyDraft[] {
  return words.flatMap(({ lower }, index): readonly CasualtyDraft[] => {
    const noun = words[index + 1]?.lower === 'human' ? index + 2 : index + 1
    if (!heavy.test(lower) || !/^(?:losses|casualties)$/.test(words[noun]?.lower ?? '')) return []
    const told = common(context, sentence, words, [index, noun + 1], { from: noun, to: noun + 1 }, 'incident')
    const spans = { ...told.spans, count: spanOf(words, index, index + 1) }
    return [
      {
        ...told,
        casualty: 'unspecified',
        count: some,
        scope: { kind: 'incident' },
        spans,
        why: ['losses without a figure'],
      },
    ]
  })
}
