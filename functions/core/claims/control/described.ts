import type { ControlType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed, placeOfChunk } from './place-role.ts'
import { ownerIn } from './range.ts'
import type { PlaceRole } from './roles.ts'
import { isSite } from './site-nouns.ts'

type Find = (context: ReadingContext, sentence: Sentence, chunk: Chunk) => readonly ControlFinding[]

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

const heldBy = /^([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)?)-(?:held|controlled|occupied|ruled|run)$/u
const describing: readonly (readonly [RegExp, ControlType])[] = [
  [/^(?:recaptured|captured|seized|liberated|retaken|conquered|overrun)$/, 'taken'],
  [/^(?:besieged|encircled|surrounded|blockaded)$/, 'besieged'],
  [/^fallen$/, 'lost'],
]

/** `rebel-held Aleppo`, `the recaptured town hall`, `the besieged city`. */
export const describedPlace: Find = (context, sentence, chunk) => {
  for (let at = chunk.from; at < chunk.head; at += 1) {
    const found = describedAt(context, sentence, chunk, at)
    if (found) return [found]
  }
  return []
}

function describedAt(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
  at: number,
): ControlFinding | undefined {
  const word = sentence.tokens[at]
  const holder = heldBy.exec(word?.text ?? '')?.[1]
  const type = holder ? 'held' : describing.find(([words]) => words.test(word?.lower ?? ''))?.[1]
  const place = type && (apposed(context, sentence, chunk) ?? placeOfChunk(context, sentence, chunk))
  if (!word || !place || place.place.level === 'country') return undefined
  const lasts = type === 'held' || type === 'besieged'
  return {
    type,
    at,
    range: { from: chunk.from, to: Math.max(chunk.to, place.to) },
    place,
    gainer: holder ? { actor: { name: holder }, span: word.span, armed: true } : undefined,
    modality: lasts ? 'ongoing' : 'happened',
    recalled: true,
    why: 'a word before the place says so',
  }
}

/** `Vovchansk, a recently liberated city in …`: the name before the comma. */
function apposed(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  if (sentence.tokens[chunk.from - 1]?.text !== ',' || !/^(?:a|an|the)$/.test(lower(sentence, chunk.from)))
    return undefined
  const name = sentence.chunks.find((other) => other.to === chunk.from - 1)
  const place = name && placeNamed(context, sentence, name)
  return place && place.place.level !== 'country' ? place : undefined
}

/** `the last village under rebel control`, behind the place or in apposition to it. */
export const underControl: Find = (context, sentence, chunk) => {
  const near = sentence.tokens.slice(chunk.to, chunk.to + 7).findIndex((token) => token.lower === 'under')
  if (near < 0) return []
  const under = chunk.to + near
  const control = sentence.chunks.find((other) => other.from === under + 1)
  if (
    !control ||
    lower(sentence, control.head) !== 'control' ||
    sentence.verbs.some((verb) => verb.from >= chunk.to && verb.to <= under)
  )
    return []
  const direct = sentence.chunks.findLast((other) => other.to <= under && isSite(lower(sentence, other.head)))
  if (
    direct !== chunk &&
    !(
      direct &&
      direct.from > chunk.from &&
      isSite(lower(sentence, chunk.head)) &&
      sentence.chunks.indexOf(direct) - sentence.chunks.indexOf(chunk) === 1
    )
  )
    return []
  if (direct !== chunk) return []
  const first =
    sentence.chunks.findLast(
      (other) => other.to <= chunk.from && lower(sentence, chunk.from - 1) === 'in' && other.to === chunk.from - 1,
    ) ?? chunk
  let comma = first.from - 1
  while (/^(?:the|only|last)$/.test(lower(sentence, comma))) comma -= 1
  const name =
    sentence.tokens[comma]?.text === ',' ? sentence.chunks.findLast((other) => other.to === comma) : undefined
  const place = (name && placeNamed(context, sentence, name)) ?? placeOfChunk(context, sentence, first)
  const gainer = forceOf(
    context,
    sentence,
    control.head > control.from ? { from: control.from, to: control.head, head: control.head - 1 } : undefined,
  )
  if (!place) return []
  return [
    {
      type: 'held',
      at: control.head,
      range: { from: first.from, to: control.to },
      place,
      gainer,
      modality: 'ongoing',
      why: 'under control',
    },
  ]
}

const past = /^(?:former|one-time|onetime|erstwhile|ex-rebel)$/

/** `the rebel bastion of Al-Qusayr`, `Raqqa, an Islamic State stronghold`, `it was the army's last foothold`. */
export const stronghold: Find = (context, sentence, chunk) => {
  if (!/^(?:stronghold|bastion|foothold|redoubt)$/.test(lower(sentence, chunk.head))) return []
  if (sentence.tokens.slice(chunk.from, chunk.head).some((token) => past.test(token.lower))) return []
  const owner = forceOf(context, sentence, ownerIn(sentence, chunk))
  const of = complementsAfter(sentence, chunk.to).find(
    ({ preposition, chunk: other }) => preposition === 'of' && other.from === chunk.to + 1,
  )
  const apposed = sentence.chunks.findLast((other) => other.to <= chunk.from && other.to >= chunk.from - 1)
  const verb = sentence.verbs.findLast(
    (group) => group.to <= chunk.from && group.to >= chunk.from - 1 && group.lemma === 'be',
  )
  const subject = verb && subjectOf(sentence, verb)
  const named = of?.chunk ?? subject ?? (verb ? undefined : apposed)
  if (!owner?.armed || !named) return []
  const it = lower(sentence, named.head) === 'it' ? focusRole(context, sentence, named.head) : undefined
  const place = it ?? placeOfChunk(context, sentence, named)
  if (!place || place.place.level === 'country') return []
  return [
    {
      type: 'held',
      at: chunk.head,
      range: { from: Math.min(chunk.from, named.from), to: Math.max(chunk.to, named.to) },
      place,
      gainer: owner,
      modality: verb?.form === 'past' ? 'happened' : 'ongoing',
      recalled: true,
      why: 'a stronghold of a force',
    },
  ]
}
