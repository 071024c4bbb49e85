import type { Span, Speaker } from '../claim.ts'

/** Who was told to have said something, and the words that name him. */
export interface Told {
  readonly speaker: Speaker
  /** The words before the name say that it is no person: "the daily X". */
  readonly body?: boolean
  readonly span: Span
}

/** Speakers told before a sentence, the latest first. */
export type History = Iterable<Told>

/** References to a speaker told before. */
export const back =
  /^(?:he|she|it|they|we|i|group|organisation|organization|watchdog|agency|coalition|observatory|council|source|statement|report|network|monitor|newspaper|daily|spokesman|spokeswoman|spokesperson|minister|ministry|commission|president|general|official|activist|commander|party|movement|channel|letter)$/

/** The latest speaker a pronoun or "the group" can mean. */
export function antecedent(head: string, name: string, history: History): Told | undefined {
  const whole = name.toLowerCase()
  const before = [...history]
  const containing = before.find(
    ({ speaker }) =>
      speaker.name.toLowerCase() !== whole && speaker.name.toLowerCase().includes(head) && head.length > 3,
  )
  if (containing && /^\S+$/.test(name)) return containing
  if (/^(?:he|she|i)$/.test(head)) return before.find((told) => isPerson(told))
  if (head === 'it') return before.find((told) => told.speaker.named && !isPerson(told)) ?? before[0]
  if (/^(?:they|we)$/.test(head)) return before[0]
  return /^(?:group|organisation|organization|watchdog|agency|network|monitor|statement|report|letter)$/.test(whole)
    ? before.find(({ speaker }) => speaker.named)
    : undefined
}

const bodies =
  /(?:Council|Observatory|Coalition|Army|Agency|Ministry|Commission|Party|Nations|States|League|Union|Front|TV|Television|Government|Group|House|Watch|Committee|Rights|Crescent|Cross|Forces|Command|Post|Times|Organi[sz]ation|Movement|Authority|Office|Mission|Court|Bank|Revolution|ministry|government|army|agency|television|radio|news)\b/

/** What a paper, an agency or a group is called before its name. */
export const bodyNouns =
  /^(?:daily|newspaper|weekly|agency|channel|television|radio|station|website|network|group|movement|party|militia|organi[sz]ation|council|company)$/

function isPerson({ speaker, body }: Told): boolean {
  if (body) return false
  if (!speaker.named) return !/s$/.test(speaker.name)
  return !bodies.test(speaker.name) && !/^\p{Lu}{2,}$/u.test(speaker.name)
}
