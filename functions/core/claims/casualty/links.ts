import { lowerAt } from '../text/words.ts'
import { admits } from './admits.ts'
import { coordinate } from './coordination.ts'
import { countedNoun, nominalTie } from './nominal.ts'
import { objectTie } from './object.ts'
import { isPart, ofWounded, refersBack } from './parts.ts'
import type { Link, Scene, Tie } from './scene.ts'
import { type Series, seriesIn } from './series.ts'
import { adjoiningTie, subjectTie } from './subject.ts'
import type { Counted } from './victims.ts'

/** Ties every figure of a sentence to its word of harm; what counts something else stays out. */
export function linksIn(scene: Scene): readonly Link[] {
  const links: Link[] = []
  for (const series of seriesIn(scene)) {
    const ties = tiesOf(scene, series)
    for (const [index, { counted, whole }] of series.entries()) {
      if (ofWounded(scene.words, counted) || fares(scene, counted)) continue
      const within = whole === undefined ? undefined : series[whole]?.counted
      const link = linkOf(scene, links, { counted, within, own: ties[index], lead: series[0]?.counted })
      if (link) links.push(link)
    }
  }
  return links
}

/** "two of the dead were identified", "20 of whom are thought to be alive": nothing more befell them. */
function fares({ words, harms, isVerb }: Scene, counted: Counted): boolean {
  const after = words.slice(counted.to, counted.to + 7).map(({ lower }) => lower)
  const alive = after.indexOf('alive')
  if (alive > 0 && !/^(?:burned|burnt|buried)$/.test(after[alive - 1] ?? '')) return true
  const be = after.findIndex((lower) => /^(?:was|were|have|has|had)$/.test(lower))
  if (be < 0 || be > 4 || !refersBack(words, counted)) return false
  const end = counted.to + be
  const verb = [end + 1, end + 2].some((at) => isVerb(at) || /\p{L}{2}ed$/u.test(lowerAt(words, at)))
  return verb && !harms.some(({ from }) => from > end && from <= end + 4)
}

/** Each member's own tie, or that of its series: the verb after it is everyone's, and so is the verb before it. */
function tiesOf(scene: Scene, series: Series): readonly (Tie | undefined)[] {
  const ties = series.map(({ counted }) => (ofWounded(scene.words, counted) ? undefined : directTie(scene, counted)))
  for (let index = series.length - 2; index >= 0; index--) {
    const later = ties[index + 1]
    const shared = (later?.by === 'subject' || later?.by === 'series') && !ties[series[index]?.whole ?? index]
    if (!ties[index] && later && shared && series[index]?.counted.counts !== 'nothing')
      ties[index] = { harm: later.harm, by: 'series' }
  }
  for (const [index, { whole }] of series.entries()) {
    const main = ties[whole ?? index - 1]
    const own = ties[index]
    if (main && (!own || (whole !== undefined && !closeBy(scene, series[index]?.counted, own))))
      ties[index] = { harm: main.harm, by: whole === undefined ? 'series' : 'part' }
  }
  return ties
}

/** "of whom 12 died": the part has a harm of its own. */
function closeBy({ words }: Scene, counted: Counted | undefined, { harm }: Tie): boolean {
  if (!counted || harm.from < counted.to) return false
  return harm.from === counted.to || (harm.from <= counted.to + 3 && lowerAt(words, counted.to) !== ',')
}

function directTie(scene: Scene, counted: Counted): Tie | undefined {
  if (counted.counts === 'things') return undefined
  return (
    outlived(scene, counted) ??
    countedNoun(scene, counted) ??
    objectTie(scene, counted, 'close') ??
    adjoiningTie(scene, counted) ??
    nominalTie(scene, counted) ??
    // `those killed were women, and 30 others were injured`: it has a verb of its own.
    (/^(?:was|were)$/.test(lowerAt(scene.words, counted.to)) ? subjectTie(scene, counted) : undefined) ??
    objectTie(scene, counted, 'far') ??
    subjectTie(scene, counted)
  )
}

/** "two wounded soldiers died": what befell them last counts. */
function outlived(scene: Scene, counted: Counted): Tie | undefined {
  const last = scene.harms.find(({ from, kind, form }) => from === counted.to && kind === 'killed' && form === 'state')
  return last && { harm: last, by: 'subject' }
}

interface Candidate {
  readonly counted: Counted
  /** The figure of its series that contains it. */
  readonly within: Counted | undefined
  readonly own: Tie | undefined
  /** The first figure of its series. */
  readonly lead: Counted | undefined
}

function linkOf(scene: Scene, links: readonly Link[], candidate: Candidate): Link | undefined {
  const { counted, within, own } = candidate
  const part = within !== undefined || isPart(scene.words, counted) || itemises(scene, counted, links)
  const whole = within ? links.findIndex((link) => link.counted === within) : part ? wholeOf(links) : -1
  const tie = own ?? (part ? inherit(links[whole]) : coordinate(scene, counted, links))
  if (!tie || !admits(scene, counted, tie, links)) return undefined
  if (part && whole >= 0) return { counted, ...tie, part: whole }
  if (part && (counted.from === 0 || refersBack(scene.words, counted) || tie.by === 'among them'))
    return { counted, ...tie, part: -1 }
  const before = candidate.lead === counted ? links.at(-1) : links.find((link) => link.counted === candidate.lead)
  const listed = candidate.lead === counted && tie.by !== 'coordination' ? undefined : listedPart(scene, before)
  return listed === undefined || part ? { counted, ...tie } : { counted, ...tie, part: listed }
}

/** The newest figure that is not itself a part. */
function wholeOf(links: readonly Link[]): number {
  return links.findLastIndex(({ part }) => part === undefined || part < 0)
}

function inherit(link: Link | undefined): Tie | undefined {
  return link && { harm: link.harm, by: 'part' }
}

/** "Seven people died — four militants, two soldiers and a civilian": what follows a dash or colon at once and is less. */
function itemises({ words }: Scene, counted: Counted, links: readonly Link[]): boolean {
  const last = links.at(-1)
  const value = counted.count.value
  if (!last || last.part !== undefined || value === null || (last.counted.count.value ?? 0) <= value) return false
  const gap = words.slice(Math.max(last.counted.to, last.harm.to), counted.from)
  return gap.length > 0 && gap.length < 3 && gap.every(({ lower }) => /^[-—:(]$/.test(lower))
}

/** After "including A and B", B is a part too; after "six of them on Monday, and four civilians" it is not. */
function listedPart({ words }: Scene, last: Link | undefined): number | undefined {
  return last?.part !== undefined && !refersBack(words, last.counted) ? last.part : undefined
}
