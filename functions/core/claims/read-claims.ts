import type { Pack } from '../corpus/pack.ts'
import type { Gazetteers, Tagger } from '../ports/reading.ts'
import { withoutBorrowedSides } from './abroad.ts'
import type { Claim, Reading, Span } from './claim.ts'
import type { ReadingContext } from './context.ts'
import { contextOf } from './context-of.ts'
import { dateBeside } from './dates/beside.ts'
import { datesIn } from './dates/dates.ts'
import type { Draft } from './detector.ts'
import { detectors } from './detectors.ts'
import { linkers, type Placed, refiners } from './refine.ts'
import type { Sentence } from './text/text.ts'
import { wireOf } from './text/wire.ts'

/** An article as the reader needs it. `published` is a date or an instant; `source` a source id of the pack. */
export interface Readable {
  readonly id: string
  readonly text: string
  readonly published?: string | null | undefined
  readonly source?: string | null | undefined
  readonly language?: string | undefined
}

/** What a reader works with. */
export interface ReaderParts {
  readonly tagger: Tagger
  readonly pack: Pack | null
  readonly gazetteers: Gazetteers
}

/** What an article claims, and which of its passages are evidence. Pure: the same article gives the same reading. */
export function readClaims(article: Readable, parts: ReaderParts): Reading {
  const origin = {
    id: article.id,
    published: article.published ?? null,
    source: article.source ?? null,
    language: article.language,
  }
  const context = contextOf(article.text, origin, parts.tagger, parts.pack, parts.gazetteers)
  return {
    id: article.id,
    language: context.language,
    claims: claimsOf(context, article.text),
    passages: [...context.passages],
  }
}

interface Filled extends Placed {
  readonly key: string | undefined
  readonly about: string | undefined
  readonly detector: number
}

function claimsOf(context: ReadingContext, text: string): Claim[] {
  const wire = wireOf(context.text, context.passages, context.origin, context.pack)
  const filled = detectors.flatMap((detect, detector) =>
    detect(context).flatMap((draft): readonly Filled[] => {
      const sentence = context.sentences[draft.sentence]
      if (!sentence) return []
      const claim = fill(context, text, sentence, draft, wire(sentence.passage))
      return [
        { claim: withoutBorrowedSides(claim, context.pack), sentence, key: draft.key, about: draft.about, detector },
      ]
    }),
  )
  const ordered = [...filled].sort((a, b) => order(a.claim, b.claim))
  const kept = new Set(
    refiners.reduce((claims, refine) => refine(claims), ordered as readonly Placed[]).map(({ claim }) => claim),
  )
  const numbered = withIds(ordered.filter(({ claim }) => kept.has(claim)))
  return linkers.reduce((claims, link) => link(claims), numbered).map(({ claim }) => claim)
}

const kinds = { casualty: 0, control: 1, diplomacy: 2 } as const

function order(a: Claim, b: Claim): number {
  return a.span[0] - b.span[0] || a.span[1] - b.span[1] || a.trigger[0] - b.trigger[0] || kinds[a.kind] - kinds[b.kind]
}

/** Ids by position; keys in `partOf` and `about` become ids of claims of the same detector. */
function withIds(filled: readonly Filled[]): readonly Placed[] {
  const ids = new Map<string, string>()
  for (const [index, { key, detector }] of filled.entries()) if (key) ids.set(`${detector}|${key}`, `c${index + 1}`)
  return filled.map(({ claim, sentence, about, detector }, index) => {
    const id = `c${index + 1}`
    const toldOf = about && ids.get(`${detector}|${about}`)
    const named = { ...claim, id, ...(toldOf && toldOf !== id ? { about: toldOf } : {}) }
    if (named.kind !== 'casualty' || !named.partOf) return { claim: named, sentence }
    const { partOf, ...rest } = named
    const whole = ids.get(`${detector}|${partOf}`)
    return { claim: whole && whole !== id ? { ...rest, partOf: whole } : rest, sentence }
  })
}

function fill(context: ReadingContext, text: string, sentence: Sentence, draft: Draft, wire: string | null): Claim {
  const { sentence: _, at, modality, attribution, recalled, key: __, about: ___, ...rest } = draft
  const told = attribution ?? context.speakerOf(sentence, at)
  const date = rest.date || rest.kind === 'casualty' ? undefined : dateNear(context, sentence, rest.span, rest.trigger)
  return {
    ...rest,
    id: 'c0',
    text: text.slice(...rest.span),
    modality: modality ?? context.modalityOf(sentence, at),
    speaker: told.speaker,
    wire,
    recalled: recalled ?? false,
    ...(date ? { date: date.when } : {}),
    spans: { ...rest.spans, ...(told.span ? { speaker: told.span } : {}), ...(date ? { date: date.span } : {}) },
    why: [...rest.why, ...(told.why ? [told.why] : [])],
  }
}

function dateNear(
  context: ReadingContext,
  sentence: Sentence,
  span: Span,
  trigger: Span,
): ReturnType<typeof datesIn>[number] | undefined {
  return dateBeside(sentence, datesOf(sentence, context.origin.published), span, trigger)
}

/** One article's sentences are new objects, so what is remembered goes with them. */
const remembered = new WeakMap<Sentence, ReturnType<typeof datesIn>>()

function datesOf(sentence: Sentence, published: string | null): ReturnType<typeof datesIn> {
  const known = remembered.get(sentence)
  if (known) return known
  const dates = datesIn(sentence.tokens, published)
  remembered.set(sentence, dates)
  return dates
}
