import { isSameCopy } from './lineage.ts'
import { type Holders, holdersFor } from './shingle-holders.ts'
import { type Union, unionOf } from './union.ts'

type Paragraph = readonly number[]

/**
 * For each paragraph the number of the text it is a copy of; undefined where it is too short to tell. A copy shares many
 * shingles with the last text that had each of them, so that nothing is compared with all that came before.
 */
export function copiesOf(paragraphs: readonly Paragraph[]): readonly (number | undefined)[] {
  return copying()(paragraphs)
}

/** `copiesOf` for one who asks again and again: where the paragraphs of last time stand first, only the others are looked at. */
export function copying(): typeof copiesOf {
  let last: Seen | undefined
  return (paragraphs) => {
    const shingles = shinglesIn(paragraphs)
    const seen = last !== undefined && canGoOn(last, paragraphs, shingles) ? last : begun(shingles)
    for (const paragraph of paragraphs.slice(seen.paragraphs.length)) add(paragraph, seen)
    last = seen
    return seen.textAt.map((text) => (text === undefined ? undefined : seen.union.rootOf(text)))
  }
}

function canGoOn({ holders, paragraphs: seen }: Seen, paragraphs: readonly Paragraph[], shingles: number): boolean {
  return shingles <= holders.room && seen.every((paragraph, at) => paragraph === paragraphs[at])
}

interface Seen {
  readonly paragraphs: Paragraph[]
  /** For each paragraph its text's number. */
  readonly textAt: (number | undefined)[]
  /** Each text once: all claims of a paragraph share its shingles. */
  readonly texts: Map<string, number>
  readonly distinct: Paragraph[]
  readonly holders: Holders
  readonly union: Union
}

function begun(shingles: number): Seen {
  const holders = holdersFor(shingles)
  return { paragraphs: [], textAt: [], texts: new Map(), distinct: [], holders, union: unionOf() }
}

function add(paragraph: Paragraph, { paragraphs, textAt, texts, distinct, holders, union }: Seen): void {
  const key = keyOf(paragraph)
  const isNew = key !== undefined && !texts.has(key)
  if (isNew) texts.set(key, distinct.push(paragraph) - 1)
  const text = key === undefined ? undefined : texts.get(key)
  paragraphs.push(paragraph)
  textAt.push(text)
  if (!isNew || text === undefined) return
  for (const other of holders.sharing(paragraph, text))
    if (union.rootOf(other) !== union.rootOf(text) && isSameCopy(paragraph, distinct[other] ?? []))
      union.join(other, text)
}

function keyOf(shingles: Paragraph): string | undefined {
  if (shingles.length === 0) return undefined
  return `${shingles.length} ${shingles[0]} ${shingles[shingles.length >> 1]} ${shingles.at(-1)}`
}

/** Of paragraphs that follow each other and are one, once. */
function shinglesIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, each, at) => (each === paragraphs[at - 1] ? sum : sum + each.length), 0)
}
