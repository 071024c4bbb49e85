import type { DiplomacyClaim, DiplomacyType, Modality, Span } from '../claim.ts'
import type { Attribution, ReadingContext } from '../context.ts'
import type { DiplomacyDraft } from '../detector.ts'
import type { Range, Sentence } from '../text/text.ts'
import { cameoOf } from './move.ts'
import type { Party } from './named-party.ts'
import { topicOf } from './topics.ts'

export interface DiplomacyFinding {
  readonly type: DiplomacyType
  /** CAMEO root code where it is not the type's usual one. */
  readonly cameo?: string | undefined
  readonly at: number
  readonly range: Range
  readonly party: Party
  readonly target?: Party | undefined
  readonly stage?: DiplomacyClaim['stage'] | undefined
  readonly position?: DiplomacyClaim['position'] | undefined
  readonly modality?: Modality | undefined
  readonly topic?: string | undefined
  readonly recalled?: boolean
  readonly attribution?: Attribution | undefined
  readonly why: string
}

export function diplomacyDraft(
  context: ReadingContext,
  sentence: Sentence,
  finding: DiplomacyFinding,
  detector: string,
): DiplomacyDraft {
  const { party, target, at } = finding
  const topic = finding.topic ?? topicOf(context, sentence, finding.range)
  const spans: Record<string, Span> = { actor: party.span }
  if (target) spans.target = target.span
  return {
    kind: 'diplomacy',
    type: finding.type,
    cameo: finding.cameo ?? cameoOf[finding.type],
    actor: party.actor,
    span: context.clauseSpan(sentence, finding.range),
    trigger: sentence.tokens[at]?.span ?? sentence.span,
    spans,
    detector,
    why: [finding.why],
    sentence: sentence.index,
    at,
    ...(target ? { target: target.actor } : {}),
    ...(topic ? { topic } : {}),
    ...(finding.stage ? { stage: finding.stage } : {}),
    ...(finding.position ? { position: finding.position } : {}),
    ...(finding.modality ? { modality: finding.modality } : {}),
    ...(finding.recalled ? { recalled: true } : {}),
    ...(finding.attribution ? { attribution: finding.attribution } : {}),
  }
}
