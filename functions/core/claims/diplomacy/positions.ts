import type { DiplomacyClaim } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import type { Sentence } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { type Party, partyOf } from './parties.ts'

type Position = NonNullable<DiplomacyClaim['position']>

/** Deeds states accuse each other of. */
const deeds =
  /\b(?:chemical|sarin|nerve (?:agent|gas)|chlorine|toxic gas|poison gas|war crimes?|atrocities|massacres?|genocide|ethnic cleansing|torture|crimes against humanity)\b/i
const stances: readonly (readonly [RegExp, Position])[] = [
  [
    /\b(?:needs?|needed|wants?|wanted|requires?|required|awaits?|seeks?)\b[^.]{0,30}\b(?:more|further|additional|conclusive)\b[^.]{0,20}\b(?:evidence|proof|information|facts)\b|\b(?:expand|corroborate|verify|establish)\b[^.]{0,20}\b(?:evidence|facts)\b|\bnot (?:yet )?(?:conclusive|proven|confirmed)\b|\bcould not (?:confirm|verify)\b/i,
    'needs-more',
  ],
  [
    /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|untrue|baseless|fabricated|unfounded|never used|did not use|no truth)\b/i,
    'denies',
  ],
  [/\b(?:proof|proven|no doubt|beyond (?:any )?doubt|certain(?:ty)?|conclusive evidence)\b/i, 'has-proof'],
  [
    /\b(?:tested positive|evidence|samples|reasonable grounds|growing information|indications|traces)\b/i,
    'has-evidence',
  ],
]

/** `France said it had proof …`, `Washington said it needed more evidence`: each speaker's position on one allegation. */
export function positionsIn(context: ReadingContext, sentence: Sentence): readonly DiplomacyFinding[] {
  const text = context.text.slice(...sentence.span)
  const around = context.sentences
    .slice(Math.max(0, sentence.index - 2), sentence.index + 1)
    .map((other) => context.text.slice(...other.span))
    .join(' ')
  const own = deeds.test(text)
  if (!own && !(deeds.test(around) && /\bevidence\b/.test(text))) return []
  return sentence.verbs.flatMap((verb): readonly DiplomacyFinding[] => {
    if (
      !/^(?:say|tell|state|announce|declare|claim|conclude|confirm|insist|report|add|note|allege|find|describe|call|suggest)$/.test(
        verb.lemma,
      ) ||
      verb.voice === 'passive' ||
      verb.form === 'infinitive'
    )
      return []
    const before = sentence.chunks.findLast((chunk) => chunk.to <= verb.from)
    const inverted = /^[",]$/.test(sentence.tokens[verb.from - 1]?.text ?? '')
      ? sentence.chunks.find((chunk) => chunk.from === verb.to)
      : undefined
    const party = partyOf(context, sentence, inverted ?? subject(sentence, verb.from, before))
    const content = inverted
      ? [sentence.span[0], sentence.tokens[verb.from]?.span[0] ?? 0]
      : contentOf(sentence, verb.to)
    const words = context.text.slice(content[0], content[1])
    const stance = stances.find(([pattern]) => pattern.test(words))?.[1]
    const position =
      stance ??
      (own &&
      /\b(?:used|using|committed|carried out|responsible)\b/.test(words) &&
      !/\bwould\b/.test(words) &&
      deeds.test(words)
        ? 'alleges'
        : undefined)
    if (
      !party ||
      !position ||
      (!deeds.test(words) && !/\b(?:evidence|used)\b/.test(words) && position !== 'needs-more')
    )
      return []
    return [positioned(sentence, verb.head, verb.from, party, position, content[1])]
  })
}

function subject(sentence: Sentence, verb: number, before: Sentence['chunks'][number] | undefined) {
  if (!before) return undefined
  const of = sentence.tokens[before.from - 1]?.lower
  const whole =
    of === 'of' || of === 'for' || of === 'on'
      ? sentence.chunks.findLast(
          (chunk) => chunk.to <= before.from && !/^(?:of|for|on)$/.test(sentence.tokens[chunk.from - 1]?.lower ?? ''),
        )
      : undefined
  return whole && verb - whole.to < 10 ? whole : before
}

/** From the verb to the next speaker, or the end. */
function contentOf(sentence: Sentence, from: number): readonly [number, number] {
  const next = sentence.verbs.find(
    (verb) => verb.from > from && /^(?:say|tell|state|announce|declare)$/.test(verb.lemma),
  )
  const cut = next && sentence.clauses.findLast((clause) => clause.from > from && clause.from <= next.from)
  const start = sentence.tokens[from]?.span[0] ?? sentence.span[1]
  return [start, cut ? (sentence.tokens[cut.from]?.span[0] ?? sentence.span[1]) : sentence.span[1]]
}

function positioned(
  sentence: Sentence,
  at: number,
  from: number,
  party: Party,
  position: Position,
  end: number,
): DiplomacyFinding {
  const to = sentence.tokens.findIndex((token) => token.span[0] >= end)
  const type = position === 'denies' ? 'REJECT' : position === 'needs-more' ? 'CONSULT' : 'ACCUSE'
  const cameo = { REJECT: '12', CONSULT: '04', ACCUSE: '11' }[type]
  return {
    type,
    cameo,
    at,
    range: { from, to: to < 0 ? sentence.tokens.length : Math.max(to, from + 1) },
    party,
    position,
    modality: 'happened',
    why: `position: ${position}`,
  }
}
