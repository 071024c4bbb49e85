import type { CasualtyKind } from '../claim.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { isPersonWord } from './victims.ts'

/** Words that say nobody was harmed. */
export interface Nothing {
  readonly kind: CasualtyKind
  readonly from: number
  readonly to: number
  /** The harm word's index. */
  readonly at: number
}

const nouns: ReadonlyMap<string, CasualtyKind> = new Map([
  ['casualties', 'unspecified'],
  ['casualty', 'unspecified'],
  ['victims', 'unspecified'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['injuries', 'wounded'],
])
const participles: ReadonlyMap<string, CasualtyKind> = new Map([
  ['killed', 'killed'],
  ['died', 'killed'],
  ['perished', 'killed'],
  ['hurt', 'wounded'],
  ['injured', 'wounded'],
  ['wounded', 'wounded'],
  ['harmed', 'unspecified'],
])

/** "without causing casualties", "no casualties", "caused neither deaths nor injuries", "nobody was hurt", "no one was killed". */
export function nothingIn(words: readonly Word[]): readonly Nothing[] {
  return words.flatMap((_, index) => nounAt(words, index) ?? personAt(words, index) ?? [])
}

function nounAt(words: readonly Word[], index: number): Nothing | undefined {
  const cue = lowerAt(words, index)
  const reach =
    cue === 'without'
      ? 4
      : /^(?:no|zero)$/.test(cue)
        ? 4
        : /^(?:any|neither)$/.test(cue) && negated(words, index)
          ? 2
          : 0
  for (let at = index + 1; at <= index + reach; at++) {
    const kind = nouns.get(lowerAt(words, at))
    if (kind) return { kind, from: index, to: at + 1, at }
    if (
      !/^(?:causing|any|inflicting|human|further|immediate|civilian|military|or|reported|confirmed|serious|other)$/.test(
        lowerAt(words, at),
      )
    )
      return undefined
  }
  return undefined
}

function negated(words: readonly Word[], index: number): boolean {
  return (
    lowerAt(words, index) === 'neither' ||
    words.slice(Math.max(0, index - 3), index).some(({ lower }) => /^(?:not|n't|didn't|never)$/.test(lower))
  )
}

/** "no one", "no soldiers", "no NATO personnel": how many words, 0 when nobody is meant. */
function personsAfter(words: readonly Word[], index: number): number {
  if (lowerAt(words, index + 1) === 'one') return 2
  for (let at = index + 1; at <= index + 3; at++) {
    const lower = lowerAt(words, at)
    if (lower !== 'more' && isPersonWord(lower)) return at - index + 1
    if (!/^\p{Lu}|^(?:other|further|foreign|local|government)$/u.test(words[at]?.text ?? '')) return 0
  }
  return 0
}

function personAt(words: readonly Word[], index: number): Nothing | undefined {
  const cue = lowerAt(words, index)
  const length = /^(?:nobody|none|no-one)$/.test(cue) ? 1 : cue === 'no' ? personsAfter(words, index) : 0
  if (length === 0) return undefined
  for (let at = index + length; at <= index + length + 4; at++) {
    const kind = participles.get(lowerAt(words, at))
    if (kind) return { kind, from: index, to: at + 1, at }
    if (!/^(?:was|were|been|has|have|had|is|are|reportedly|reported|of|them|the|seriously)$/.test(lowerAt(words, at)))
      return undefined
  }
  return undefined
}
