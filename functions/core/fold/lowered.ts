import { lowOf } from './counts.ts'
import type { CasualtySaid } from './ledger.ts'
import { alike } from './lists.ts'
import { compare } from './said.ts'
import { countText, verb } from './words.ts'

/** A counter's word that an earlier figure of its own was too high: as a sentence, undefined where no counter gave one. */
export function loweredIn(question: readonly CasualtySaid[]): string | undefined {
  for (const told of alike(question, ({ voice }) => voice.key).values()) {
    const ordered = [...told].sort(byTelling)
    const newest = ordered.at(-1)
    const higher = newest && ordered.findLast((earlier) => isLowered(earlier, newest))
    if (newest && higher) {
      const [before, now] = [countText(higher.claim.count), countText(newest.claim.count)]
      return `${newest.voice.name} ${verb(newest.voice.name, 'lowers its', 'lower their')} count from ${before} to ${now}`
    }
  }
  return undefined
}

/** A counter's quoted words after the outlet's own, within one article and instant. */
export function byTelling(a: CasualtySaid, b: CasualtySaid): number {
  return compare(a.at, b.at) || Number(b.voice.own) - Number(a.voice.own) || a.order - b.order
}

/** Lower for certain, told later and elsewhere; of one incident only where the words say that it is a correction. */
function isLowered(earlier: CasualtySaid, newest: CasualtySaid): boolean {
  const [before, now] = [lowOf(earlier.claim.count), newest.claim.count.high]
  if (before === null || now === null || now >= before || earlier.at >= newest.at) return false
  if (earlier.evidence.article === newest.evidence.article) return false
  const sentence = newest.evidence.context[newest.claim.id]?.sentence ?? ''
  return newest.claim.scope.kind === 'cumulative' || correction.test(sentence)
}

const correction =
  /\b(?:correct(?:ed|ion|s|ing)?|revis(?:ed|ion|es|ing)|lower(?:ed|s|ing)?|amend(?:ed|s)?|down from|and not \d+|rather than|initial(?:ly)?|earlier (?:figure|toll|count|number)|provisional)\b/i
