import { lowerAt, type Word } from '../text/words.ts'
import { takingNouns, takingVerbs } from './cue-words.ts'
import { foughtWeight } from './focus.ts'
import type { Line } from './lines.ts'
import type { NamedPlace } from './mentions.ts'
import { overDeterminers, type Role, roleOf } from './roles.ts'

/** A named place with its role and how much it makes its place the one spoken of. */
export interface Weighed {
  readonly mention: NamedPlace
  readonly role: Role
  readonly weight: number
}

/** The named places of a line with their roles. */
export function weighed({ words }: Line, mentions: readonly NamedPlace[]): readonly Weighed[] {
  return mentions.map((mention, order) => {
    const role = roleOf(words, mention, mentions[order - 1])
    return { mention, role, weight: weightOf(words, mention, role) }
  })
}

const weights: Readonly<Record<Role, number>> = {
  scene: 1,
  origin: 1,
  destination: 0.8,
  landmark: 0.05,
  seat: 0.05,
  container: 0.15,
  dateline: 0.02,
  metonym: 0,
  attributive: 0.1,
}

/** How much a mention makes its place the one spoken of; what is fought for counts double. */
function weightOf(words: readonly Word[], mention: NamedPlace, role: Role): number {
  const weight = mention.use === 'state' ? weights.attributive : weights[role]
  if (role !== 'scene') return weight
  const start = mention.noun?.side === 'before' ? mention.noun.from : mention.from
  const before = lowerAt(words, overDeterminers(words, start))
  if (takingVerbs.has(before) || /^(?:for|on)$/.test(before)) return foughtWeight * weight
  const of = before === 'of' && takingNouns.has(lowerAt(words, overDeterminers(words, start) - 1))
  return of ? foughtWeight * weight : weight
}
