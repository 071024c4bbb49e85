import { lowerAt } from '../text/words.ts'
import type { Link, Scene, Tie } from './scene.ts'
import type { Counted } from './victims.ts'

/** A figure joined to one before it that has its harm: "56 rebels dead … and four civilians". */
export function coordinate(scene: Scene, counted: Counted, links: readonly Link[]): Tie | undefined {
  const last = links.at(-1)
  if (!last || predicate(scene, counted.to) || (counted.counts !== 'persons' && counted.counts !== 'nothing'))
    return undefined
  const from = Math.max(last.counted.to, last.harm.to > counted.from ? 0 : last.harm.to)
  if (furtherOf(scene, last, counted)) return { harm: last.harm, by: 'coordination' }
  const aside = lowerAt(scene.words, counted.from - 1) === ',' && speaks(scene.words, counted)
  return !aside && joined(scene, from, counted.from) ? { harm: last.harm, by: 'coordination' } : undefined
}

/** "nine bodies were found in a well and another four by the road". */
function furtherOf({ words, harms }: Scene, last: Link, counted: Counted): boolean {
  const at = lowerAt(words, counted.from) === 'another' ? counted.from : counted.from - 1
  if (lowerAt(words, at) !== 'another' || lowerAt(words, at - 1) !== 'and') return false
  const near = counted.from - last.counted.to < 9 && counted.counts === 'nothing'
  const bodies = /^(?:bodies|corpses|remains)$/.test(lowerAt(words, last.harm.from))
  return near && bodies && !harms.some(({ from }) => from >= last.counted.to && from < counted.from)
}

/** ", an imam in Nyala said": the one who tells of it. */
function speaks(words: Scene['words'], { from, to }: Counted): boolean {
  return (
    /^an?$/.test(lowerAt(words, from)) &&
    words.slice(to, to + 8).some(({ lower }) => /^(?:said|says|told)$/.test(lower))
  )
}

/** A verb of its own follows: "and millions have left", "and three escaped". */
function predicate({ words, isVerb }: Scene, index: number): boolean {
  return (
    isVerb(index) || /^(?:have|has|had|was|were|are|is|will|would|could|may|might|did|who)$/.test(lowerAt(words, index))
  )
}

function joined({ words, isVerb, harms }: Scene, from: number, to: number): boolean {
  const gap = words.slice(from, to)
  const joint = gap.at(-1)?.lower ?? ''
  if (gap.length > 8 || !/^(?:and|,|or|plus|with)$/.test(joint) || (joint === 'with' && gap.length > 2)) return false
  return (
    !gap.some((word, i) => isVerb(from + i) || /^[.;:—]$/.test(word.lower)) &&
    !harms.some((harm) => harm.from >= from && harm.to <= to)
  )
}
