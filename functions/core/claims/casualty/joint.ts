import type { CasualtyKind } from '../claim.ts'
import type { Word } from '../text/words.ts'
import type { FoundHarm } from './harms.ts'
import type { Link, Scene } from './scene.ts'

/** "killed or wounded": one figure for both; "captured and executed": the worse. */
export function kindOf(words: readonly Word[], link: Link, harms: readonly FoundHarm[]): CasualtyKind {
  const { counted, harm } = link
  const before = harms.find(({ to }) => to === harm.from - 1)
  if (before && before.kind !== harm.kind && words[before.to]?.lower === 'or' && harm.to === counted.from)
    return 'unspecified'
  const other = beside(words, harm, harms)
  const shared = other && (other.joint === 'or' || counted.count.bound !== 'vague')
  if (!shared || counted.to > Math.min(harm.from, other.harm.from)) return harm.kind
  // "wounded and taken into custody": two things that befell the same, and the graver is told.
  if (other.joint !== 'and') return 'unspecified'
  if (harm.kind === 'captured') return other.harm.kind
  return other.harm.kind === 'captured' ? harm.kind : 'unspecified'
}

/** "Large numbers were killed and wounded": a figure without a number says each of them. */
export function twin({ words, harms }: Scene, link: Link, links: readonly Link[]): FoundHarm | undefined {
  const other = beside(words, link.harm, harms)
  if (other?.joint !== 'and' || link.counted.count.bound !== 'vague') return undefined
  return links.some(({ harm }) => harm === other.harm) ? undefined : other.harm
}

function beside(
  words: readonly Word[],
  harm: FoundHarm,
  harms: readonly FoundHarm[],
): { harm: FoundHarm; joint: string } | undefined {
  const next = harms.find((other) => other.from === harm.to + 1)
  const joint = words[harm.to]?.lower ?? ''
  if (!next || next.kind === harm.kind || !/^(?:and|or|,|\/)$/.test(joint) || !/^(?:participle|state)$/.test(next.form))
    return undefined
  if (joint === ',' && /^(?:and|or)$/.test(words[next.to]?.lower ?? '')) return undefined
  return /^\d|^(?:at|more|about|some|dozens|scores|hundreds|several|many)$/.test(words[next.to]?.lower ?? '')
    ? undefined
    : { harm: next, joint }
}
