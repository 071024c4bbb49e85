import { actorIn } from '../actors/actors.ts'
import type { Span } from '../claim.ts'
import type { Attribution, ReadingContext } from '../context.ts'
import type { ControlDraft } from '../detector.ts'
import { subjectOf } from '../grammar/subject.ts'
import { denying, verbOf } from '../grammar/verb-families.ts'
import { speakerName } from '../speech/speaker-names.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'

/** What a denial may take back: claims that change or say who holds a place. */
const deniable = /^(?:taken|lost|held|entered|handed-over|withdrawn)$/
/** `it`, `this`, `the claim`: the whole of what was told before. */
const whole =
  /^(?:it|this|that|(?:the|that|this|those|these|such|its|their|his|her)\s(?:\p{L}+\s)?(?:claims?|reports?|statements?|assertions?|allegations?|accounts?|announcements?))(?=$|[\s,.;:])(?!\s\p{L}+(?:ed|s)\b)/iu
/** `that troops had got so far`, `they had advanced that far`. */
const extent = /^(?:[^,.;]{0,60}\s)?(?:so|that|as|this)\sfar\b/i
const back = 2

/**
 * A denial without words of its own takes those of the claim it denies: "Activists denied it", "rebels denied troops had
 * got that far". It belongs to the claim told just before by somebody else, in the sentence or the two before it.
 */
export function denialsOf(context: ReadingContext, drafts: readonly ControlDraft[]): readonly ControlDraft[] {
  return context.sentences
    .filter(({ words }) => words.some(({ lower }) => denying.has(verbOf(lower)?.lemma ?? '')))
    .flatMap((sentence) =>
      sentence.verbs
        .filter((verb) => denying.has(verb.lemma) && verb.voice === 'active' && !verb.negated)
        .flatMap((verb) => denialAt(context, sentence, verb, drafts)),
    )
}

function denialAt(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  drafts: readonly ControlDraft[],
): readonly ControlDraft[] {
  const head = sentence.tokens[verb.head]
  if (!head) return []
  const after = context.text.slice(head.span[1], sentence.span[1]).trimStart()
  if (!whole.test(after) && !extent.test(after) && !ofRelative(sentence, verb, after)) return []
  if (
    drafts.some(
      (draft) => draft.sentence === sentence.index && draft.trigger[0] > head.span[0] && isDenied(context, draft),
    )
  )
    return []
  const { speaker, span } = denierOf(context, sentence, verb)
  const target = targetOf(context, sentence, head.span[0], drafts, speaker?.name)
  if (!speaker || !target) return []
  const { key: _, about: __, recalled: ___, attribution: ____, ...denied } = target
  return [
    {
      ...denied,
      sentence: sentence.index,
      at: verb.head,
      span: context.clauseSpan(sentence, verb),
      trigger: head.span,
      modality: 'denied',
      attribution: { speaker, ...(span ? { span } : {}), why: 'denies what was told before' },
      detector: 'control-denials',
      why: [`denies ${JSON.stringify(context.text.slice(...target.trigger))}`],
    },
  ]
}

/** `…, which the ministry denied` */
function ofRelative(sentence: Sentence, verb: VerbGroup, after: string): boolean {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  return clause?.marker === 'which' && /^[.,;]?$/.test(after.slice(0, 1))
}

/** Who says it by the speech around it, else the subject of the verb. */
function denierOf(context: ReadingContext, sentence: Sentence, verb: VerbGroup): Attribution {
  const told = context.speakerOf(sentence, verb.to)
  if (told.speaker) return told
  const subject = subjectOf(sentence, verb)
  if (!subject) return told
  const { name, named, tokens } = speakerName(sentence, subject)
  const side = actorIn(tokens, context.pack)?.side
  const [first, last] = [tokens[0], tokens.at(-1)]
  const span = first && last ? { span: [first.span[0], last.span[1]] as Span } : {}
  return { speaker: { name, named, ...(side ? { side } : {}) }, ...span }
}

/** The first deniable claim of the nearest sentence that has one, told by another. */
function targetOf(
  context: ReadingContext,
  sentence: Sentence,
  before: number,
  drafts: readonly ControlDraft[],
  denier: string | undefined,
): ControlDraft | undefined {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - back); index -= 1) {
    const found = drafts
      .filter((draft) => draft.sentence === index && draft.trigger[0] < before && deniable.test(draft.type))
      .find((draft) => {
        const told = context.sentences[index]
        const modality = draft.modality ?? (told && context.modalityOf(told, draft.at))
        const teller = draft.attribution ?? (told && context.speakerOf(told, draft.at))
        return (modality === 'happened' || modality === 'ongoing') && teller?.speaker?.name !== denier
      })
    if (found) return found
  }
  return undefined
}

function isDenied(context: ReadingContext, draft: ControlDraft): boolean {
  const sentence = context.sentences[draft.sentence]
  return (draft.modality ?? (sentence && context.modalityOf(sentence, draft.at))) === 'denied'
}
