import type { DiplomacyClaim } from '../claims/claim.ts'
import type { Status } from '../dossier.ts'
import { deedLine, sayingLine } from './deed.ts'
import type { DiplomacySaid } from './diplomacy.ts'
import { kindLine } from './move-kinds.ts'
import { nameKey } from './name-key.ts'
import { headName, inSentence } from './names.ts'
import { around, fitting } from './sentence-around.ts'
import { capital, cleanName, isPlural, listed, verb } from './words.ts'

/** Characters of a headline before it says whose word it is. */
const longest = 120

/** A line as a desk would write it: who does what to whom, and by whose word where that is another's. */
export function moveHeadline(said: readonly DiplomacySaid[], status: Status): string {
  const told = said.map((each) => ({ each, line: lineOf(each) }))
  const best = told.sort((a, b) => b.line.quality - a.line.quality || b.each.order - a.each.order)[0]
  return best === undefined
    ? 'A diplomatic move'
    : `${fitting(best.line.text, longest)}${attribution(best.each, best.line.text, status)}`
}

/** Whether some claim says more than that a move of this kind was made. */
export function isToldInFull(said: readonly DiplomacySaid[]): boolean {
  return said.some((each) => lineOf(each).quality > 0)
}

/** "Chemical weapons: Britain and France claim evidence, Washington wants more, Damascus denies it": positions in one line. */
export function allegationHeadline(said: readonly DiplomacySaid[]): string {
  const actors = new Map<string, Set<string>>()
  const newest = new Map(said.map((each) => [nameKey(cleanName(each.claim.actor.name)), each]))
  for (const { claim } of newest.values()) {
    const takes = takers[claim.position ?? 'alleges']
    actors.set(takes[0], (actors.get(takes[0]) ?? new Set()).add(cleanName(claim.actor.name)))
  }
  const parts = Object.values(takers).flatMap(([one, several]) => {
    const names = [...(actors.get(one) ?? [])]
    if (names.length === 0) return []
    return [
      `${listed(names.slice(0, 3).map(inSentence))} ${names.length > 1 || isPlural(names[0] ?? '') ? several : one}`,
    ]
  })
  return `${capital(said[0]?.claim.topic ?? 'Allegation')}: ${parts.join(', ')}`
}

interface Line {
  readonly text: string
  /** The better, the more of what happened it tells; zero tells the kind of move alone. */
  readonly quality: number
}

const lines = new WeakMap<DiplomacySaid, Line>()

/** The best line a claim makes. A dossier is folded again with every article, its claims mostly the same. */
export function lineOf(said: DiplomacySaid): Line {
  const line = lines.get(said) ?? writtenOf(said)
  lines.set(said, line)
  return line
}

function writtenOf(said: DiplomacySaid): Line {
  if (said.claim.modality === 'demanded') return { text: demanded(said.claim), quality: 0 }
  const words = around(said)
  const saying = sayingLine(said, words)
  if (saying !== undefined) return { text: saying, quality: 2 }
  const deed = deedLine(said, words)
  if (deed !== undefined) return { text: deed, quality: 3 }
  const quoted = quotedLine(said)
  return quoted === undefined ? { text: kindLine(said.claim), quality: 0 } : { text: quoted, quality: 1 }
}

/** Somebody else wants it; it has not happened. */
function demanded({ actor, topic }: DiplomacyClaim): string {
  return `${headName(actor.name)} called on to act${topic === undefined ? '' : ` over ${topic}`}`
}

/** Whose word it is that somebody else did it. */
function attribution({ claim, voice }: DiplomacySaid, line: string, status: Status): string {
  if (voice.own || status === 'confirmed' || status === 'reported') return ''
  const isOwnWord = nameKey(line).includes(nameKey(voice.name)) || claim.actor.name === voice.name
  return isOwnWord || /\bsays?\b|:/.test(line) ? '' : `, ${inSentence(voice.name)} ${verb(voice.name, 'says', 'say')}`
}

/** The speaker's own words, where they are short and whole. */
function quotedLine({ claim, voice }: DiplomacySaid): string | undefined {
  const words = claim.text.replace(/\s+/g, ' ').replace(/[.,;:]+$/, '')
  const isOwn = /^(?:we|i|our|my)\s/i.test(words) || (!voice.own && claim.speaker?.name === claim.actor.name)
  const isOpen =
    /\b(?:said|saying|that|to|of|the|a|with|for|and|by|in|not|until|people|would|had)$|^(?:and|but|if|as|to|who|which|that|it|he|she|they)\b/i.test(
      words,
    )
  return isOwn && !isOpen && !/[“”"]/.test(words) && words.length < 100 && words.split(' ').length > 3
    ? `${headName(claim.actor.name)}: “${words}”`
    : undefined
}

const takers: Readonly<Record<NonNullable<DiplomacyClaim['position']>, readonly [string, string]>> = {
  'has-proof': ['claims proof', 'claim proof'],
  'has-evidence': ['claims evidence', 'claim evidence'],
  alleges: ['alleges it', 'allege it'],
  'needs-more': ['wants more', 'want more'],
  denies: ['denies it', 'deny it'],
}
