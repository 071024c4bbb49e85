import { actorIn } from '../actors/actors.ts'
import { forceNouns } from '../actors/words.ts'
import type { Actor, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { mentionsIn, spanOf } from '../control/roles.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { speakerName, spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { isLayman } from './laymen.ts'
import { authorityNouns, calendarNames, papers, thingNames } from './party-words.ts'

export interface Party {
  readonly actor: Actor
  readonly span: Span
}

/** Who a phrase names: a party of the pack, a country or capital, an office, a named person or group; with `anyone`, people of any kind. */
export function namedParty(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
  anyone: boolean,
): Party | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head) return undefined
  const dated = afterDate(sentence, chunk)
  if (dated) return namedParty(context, sentence, dated, anyone)
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const { name, named: proper, tokens } = speakerName(sentence, chunk)
  const known = actorIn(tokens, context.pack) ?? actorIn(words, context.pack)
  const office = authorityNouns.has(head.lower)
  const place = mentionsIn(context, sentence, chunk.head, chunk.head + 1).some(({ reference }) => !reference)
  const acts =
    (known && !isThing(head.lower)) ||
    office ||
    place ||
    (proper && isName(head) && !isLayman(context, head.lower)) ||
    (anyone && isPeople(head))
  if (!acts) return undefined
  const actor =
    office || proper || !known
      ? { name: withName(sentence, chunk, name), ...(known?.side ? { side: known.side } : {}) }
      : known
  return { actor, span: spanOf(sentence, chunk) }
}

/** `August 21 2013 Saudi Arabia calls for …`: a line without its comma. */
function afterDate(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  let from = chunk.from
  while (from < chunk.head && isDate(sentence.tokens[from])) from += 1
  return from > chunk.from ? { ...chunk, from } : undefined
}

function isDate(token: Sentence['tokens'][number] | undefined): boolean {
  return token !== undefined && (calendarNames.test(token.lower) || /^\d[\d:]*$/.test(token.text))
}

/** `the UN envoy to Libya Martin Kobler`: the name stands behind the country. */
function withName(sentence: Sentence, chunk: Chunk, name: string): string {
  if (!/^(?:to|for)$/.test(sentence.tokens[chunk.to]?.lower ?? '')) return name
  const tail = sentence.chunks.find((other) => other.from === chunk.to + 1)
  const words = tail ? sentence.tokens.slice(tail.from, tail.to) : []
  if (!tail || words.length < 3 || !words.every((word) => /^\p{Lu}/u.test(word.text))) return name
  return `${name} ${spell(sentence.tokens.slice(chunk.to, tail.to))}`
}

function isThing(lower: string): boolean {
  return thingNames.test(lower) || calendarNames.test(lower)
}

function isName(head: Sentence['tokens'][number]): boolean {
  if (isThing(head.lower) || papers.has(head.lower) || things.test(head.lower)) return false
  return (
    /^\p{Lu}/u.test(head.text) &&
    (head.pos === 'PROPN' || /^\p{Lu}\p{L}*-\p{L}+$/u.test(head.text) || isDemonym(head.text))
  )
}

const things =
  /^(?:numbers|orders|borders|papers|letters|matters|others|quarters|headquarters|powers|rivers|sectors|members|factors|motors|reactors|tractors|contractors|offers|launchers|helicopters|rockets|answers|voters|readers|viewers|buyers|customers|shareholders|chambers|dinners|observers)$/

/** `inhabitants`, `doctors`, `protesters`, `thousands`: who can ask or accuse without an office. */
function isPeople({ lower, pos }: Sentence['tokens'][number]): boolean {
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'NUM') return false
  return (
    forceNouns.has(lower) ||
    isDemonym(lower) ||
    /^(?:people|thousands|hundreds|dozens|victims|refugees|nationals|youths?|families|relatives|students|locals|civilians|residents|inhabitants|migrants|immigrants|peasants|parents|patients)$/.test(
      lower,
    ) ||
    (/(?:ers|tors|ists|ians|men|women|eers)$/.test(lower) && !things.test(lower))
  )
}
