import type { FoundDate } from '../dates/dates.ts'
import type { Link, Scene } from './scene.ts'
import { type Figure, type Timed, timedAt } from './scope.ts'

/**
 * The time of every figure of a sentence, by the index of its link. A part has the time of its whole unless a date of its own stands
 * by it; what is listed right after a figure of the whole conflict is of the whole conflict too.
 */
export function timesOf(
  { words }: Scene,
  links: readonly Link[],
  dates: readonly FoundDate[],
  published: string | null,
): readonly Timed[] {
  const partEnds = links.filter(({ part }) => part !== undefined).map(({ counted }) => counted.to)
  const times: Timed[] = []
  for (const [index, link] of links.entries()) {
    const own = timedAt(words, figureOf(link, partEnds), dates, published)
    const listed = follows(links[index - 1], link) && !own.dateAt?.since ? times[index - 1] : undefined
    const whole = link.part === undefined || own.scope.kind !== 'incident' ? undefined : times[link.part]
    times.push(listed?.scope.kind === 'cumulative' ? listed : (whole ?? own))
  }
  return times
}

function follows(before: Link | undefined, { counted }: Link): boolean {
  if (!before || before.harm.from >= counted.from) return false
  return counted.from - Math.max(before.counted.to, before.harm.to) <= 2
}

function figureOf({ counted, harm, part }: Link, partEnds: readonly number[]): Figure {
  return {
    from: part === undefined ? Math.min(counted.from, harm.from) : counted.from,
    to: part === undefined ? Math.max(counted.to, harm.to) : counted.to,
    numberTo: counted.to,
    otherParts: partEnds.filter((end) => end !== counted.to),
    lasting: harm.kind === 'in-need' || harm.kind === 'displaced',
    large: (counted.count.value ?? counted.count.low ?? 0) >= 1000,
  }
}
