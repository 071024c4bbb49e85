import type { Actor, ControlType, Modality, Place, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import type { ControlDraft } from '../detector.ts'
import type { Range, Sentence } from '../text/text.ts'
import type { ActorRole, PlaceRole } from './roles.ts'

/** What a frame found; `at` is the trigger's token, `range` the tokens that state it. */
export interface ControlFinding {
  readonly type: ControlType
  readonly at: number
  readonly range: Range
  readonly place: PlaceRole | undefined
  readonly gainer?: ActorRole | undefined
  readonly loser?: ActorRole | undefined
  readonly origin?: PlaceRole | undefined
  readonly destination?: PlaceRole | undefined
  readonly modality?: Modality | undefined
  readonly recalled?: boolean
  readonly why: string
}

const wholeByDefault: ReadonlySet<ControlType> = new Set(['taken', 'lost', 'held', 'handed-over', 'withdrawn'])

/** A draft with its spans, from what a frame of the sentence found. */
export function controlDraft(
  context: ReadingContext,
  sentence: Sentence,
  finding: ControlFinding,
  detector: string,
): ControlDraft {
  const { place, gainer, loser, origin, destination, type, at } = finding
  const trigger = sentence.tokens[at]?.span ?? sentence.span
  const extent = extentOf(type, place, sentence)
  const named: Record<string, Span> = {}
  const roles: { place?: Place; gainer?: Actor; loser?: Actor; origin?: Place; destination?: Place } = {}
  const add = (name: 'place' | 'origin' | 'destination', role: PlaceRole | undefined) => {
    if (!role) return
    roles[name] = role.place
    named[name] = role.span
  }
  add('place', place)
  add('origin', origin)
  add('destination', destination)
  for (const [name, role] of [
    ['gainer', gainer],
    ['loser', loser],
  ] as const) {
    if (!role?.actor.name) continue
    roles[name] = role.actor
    named[name] = role.span
  }
  return {
    kind: 'control',
    type,
    extent,
    span: context.clauseSpan(sentence, finding.range),
    trigger,
    spans: named,
    ...roles,
    detector,
    why: [finding.why],
    sentence: sentence.index,
    at,
    ...modalityOf(context, sentence, finding),
    ...(finding.recalled || isRecalled(context, sentence, at) ? { recalled: true } : {}),
  }
}

/** `The general had won the town in April`: what the paper itself tells of the time before its story. */
function isRecalled(context: ReadingContext, sentence: Sentence, at: number): boolean {
  const had = sentence.tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'had')
  return had && context.speakerOf(sentence, at).speaker === null
}

/** Holding told in the past tense by somebody (`told AFP the army controlled …`) holds. */
function modalityOf(
  context: ReadingContext,
  sentence: Sentence,
  { type, at, modality }: ControlFinding,
): { modality?: Modality } {
  const own = modality ? { modality } : {}
  const past = sentence.verbs.findLast(({ from }) => from <= at)?.form === 'past'
  const told = type === 'held' && past && context.speakerOf(sentence, at).speaker !== null
  return told && (modality ?? context.modalityOf(sentence, at)) === 'happened' ? { modality: 'ongoing' } : own
}

function extentOf(type: ControlType, place: PlaceRole | undefined, sentence: Sentence): 'whole' | 'part' | 'unknown' {
  if (!place) return 'unknown'
  if (place.extent === 'part') return 'part'
  if (
    sentence.tokens.some((token) => /^(?:entire|whole|complete|completely|total|totally|fully|full)$/.test(token.lower))
  )
    return 'whole'
  return wholeByDefault.has(type) ? place.extent : 'unknown'
}
