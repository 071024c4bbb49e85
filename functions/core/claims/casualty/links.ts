import { lowerAt, type Word } from '../text/words.ts'
import { carriedBy, type FoundHarm } from './harms.ts'
import { type Counted, isPersonWord } from './victims.ts'
import { combatants, needsPerson } from './words.ts'

/** A number and the harm it counts. `part` = it is contained in the figure of another link. */
export interface Link {
  readonly counted: Counted
  readonly harm: FoundHarm
  /** Index of the containing link, -1 for one of an earlier sentence. */
  readonly part?: number
  /** How it was found, for `why`. */
  readonly by: string
}

/** A sentence as the links are looked for in it. */
export interface Scene {
  readonly words: readonly Word[]
  readonly counted: readonly Counted[]
  readonly harms: readonly FoundHarm[]
  /** Whether the word at an index is a verb other than an auxiliary. */
  isVerb(index: number): boolean
}

type Tie = { readonly harm: FoundHarm; readonly by: string }

/** Ties every number of a sentence to its word of harm; what counts something else stays out. */
export function linksIn(scene: Scene): readonly Link[] {
  const ties = tiesIn(scene)
  const links: Link[] = []
  for (const [index, counted] of scene.counted.entries()) {
    const link = ofWounded(scene, counted) ? undefined : linkOf(scene, counted, ties[index], links)
    if (link) links.push(link)
  }
  return links
}

/** Every number's own tie, or the one it shares with the number after it: "two policemen, three soldiers and a civilian were killed". */
function tiesIn(scene: Scene): readonly (Tie | undefined)[] {
  const ties = scene.counted.map((counted) => (ofWounded(scene, counted) ? undefined : directTie(scene, counted)))
  for (let index = scene.counted.length - 2; index >= 0; index--) {
    const counted = scene.counted[index]
    const next = scene.counted[index + 1]
    const later = ties[index + 1]
    if (!counted || !next || !later || ties[index] || counted.counts === 'things' || partOf(scene, next)) continue
    const shared = later.by === 'subject' || later.by === 'coordination'
    if (shared && counted.counts === 'persons' && joined(scene, counted.to, next.from))
      ties[index] = { harm: later.harm, by: 'coordination' }
  }
  return ties
}

function linkOf(scene: Scene, counted: Counted, own: Tie | undefined, links: readonly Link[]): Link | undefined {
  const isPart = partOf(scene, counted)
  const whole = isPart ? wholeOf(links) : undefined
  const tie = own ?? (isPart ? inherit(links, whole) : coordinate(scene, counted, links))
  if (!tie || !admits(scene, counted, tie.harm)) return undefined
  if (isPart)
    return whole !== undefined || refersBack(scene, counted)
      ? { counted, ...tie, part: whole ?? -1 }
      : { counted, ...tie }
  const listed = tie.by === 'coordination' && joinsPart(scene, links) ? links.at(-1)?.part : undefined
  return listed === undefined ? { counted, ...tie } : { counted, ...tie, part: listed }
}

/** "three of the wounded are in serious condition" tells how they fare, not that more were hurt. */
function ofWounded({ words }: Scene, counted: Counted): boolean {
  const at = lowerAt(words, counted.noun) === 'of' ? counted.noun : counted.noun - 1
  return lowerAt(words, at) === 'of' && /^the (?:wounded|injured)$/.test(partitive(words, at + 1))
}

function directTie(scene: Scene, counted: Counted): Tie | undefined {
  if (counted.counts === 'things') return undefined
  return (
    outlived(scene, counted) ??
    inside(scene, counted) ??
    before(scene, counted, 'close') ??
    adjoining(scene, counted) ??
    before(scene, counted, 'far') ??
    after(scene, counted)
  )
}

/** "35 deaths", "20 wounded soldiers", "94,000 lives" with a verb of loss. */
function inside({ words, harms }: Scene, counted: Counted): Tie | undefined {
  const harm = harms.find(({ from, to }) => from >= counted.noun && to <= counted.to)
  if (!harm || harm.form === 'active' || harm.form === 'toll') return undefined
  if (harm.form !== 'lives') return { harm, by: 'counted noun' }
  const around = [
    ...words.slice(Math.max(0, counted.from - 7), counted.from),
    ...words.slice(counted.to, counted.to + 5),
  ]
  return around.some(({ lower }) =>
    /^(?:cost|costs|costing|claimed|claims|claiming|lost|taken|took|taking)$/.test(lower),
  )
    ? { harm, by: 'lives lost' }
    : undefined
}

/** "two wounded soldiers died": what befell them last counts. */
function outlived(scene: Scene, counted: Counted): Tie | undefined {
  const last = scene.harms.find(({ from, kind, form }) => from === counted.to && kind === 'killed' && form === 'state')
  return last && { harm: last, by: 'subject' }
}

/** "killed 12", "the deaths of 30", "the toll rose to 35", "claimed the lives of 40". */
function before(scene: Scene, counted: Counted, reach: 'close' | 'far'): Tie | undefined {
  const { words, harms } = scene
  const harm = harms.findLast(({ to }) => to <= counted.from)
  if (!harm) return undefined
  const between = words.slice(harm.to, counted.from).map(({ lower }) => lower)
  if (harm.form === 'toll') return isTollFigure(between) ? { harm, by: 'toll' } : undefined
  if (harm.form === 'of' && between.every((word) => /^(?:the|some|another|his|her|its)$/.test(word)))
    return { harm, by: 'nominal' }
  if (harm.form === 'lives')
    return between[0] === 'of' && between.length <= 2 && tookLives(words, harm) ? { harm, by: 'lives lost' } : undefined
  if (amongThem(words, harm, between)) return { harm, by: 'among them' }
  if (harm.form !== 'active' && harm.form !== 'participle') return undefined
  if (carriedBy(words, harm) === 'passive') return undefined
  if (between.length > 0 && (reach === 'close' || !objectGap(scene, harm.to, counted.from))) return undefined
  return { harm, by: 'object' }
}

/** Between "toll" and its figure stand words that lead to it: "rose to", "stands at", "of". */
function isTollFigure(between: readonly string[]): boolean {
  if (between.length > 12 || between.includes('by')) return false
  return (
    between.length <= 1 ||
    /^(?:to|at|of|is|was|hit|hits|reach|reached|reaches|passed|passes|tops|topped|climbs|near|nears|nearing|surpassed|surpasses|stood|stands|exceeded|exceeds|above|past|beyond|as|:)$/.test(
      between.at(-1) ?? '',
    ) ||
    between.at(-2) === 'from'
  )
}

function tookLives(words: readonly Word[], harm: FoundHarm): boolean {
  return words
    .slice(Math.max(0, harm.from - 3), harm.from)
    .some(({ lower }) => /^(?:cost|costs|costing|claimed|claims|claiming|lost|taken|took|taking)$/.test(lower))
}

/** "Among the dead were 12 children", "the dead included three women". */
function amongThem(words: readonly Word[], harm: FoundHarm, between: readonly string[]): boolean {
  const linked = between.length <= 2 && /^(?:were|was|are|is|included|include|includes)$/.test(between[0] ?? '')
  return linked && /^(?:the|those)$/.test(lowerAt(words, harm.from - 1))
}

/** "killed himself and 12 others", "killing the governor and four guards": nothing but the first victim between. */
function objectGap({ words, harms, isVerb }: Scene, from: number, to: number): boolean {
  const gap = words.slice(from, to)
  if (
    gap.length > 9 ||
    gap.some(
      ({ lower }, i) => isVerb(from + i) || /^(?:[.;:—]|in|on|at|by|when|as|after|during|who|near|from)$/.test(lower),
    )
  )
    return false
  if (harms.some((harm) => harm.from >= from && harm.to <= to)) return false
  if (
    gap.every(({ lower }) =>
      /^(?:the|some|another|as|many|well|\p{L}+ly|also|him|her|his|its|their|all|those)$/u.test(lower),
    )
  )
    return true
  return /^(?:and|or)$/.test(gap.at(-1)?.lower ?? '')
}

/** "56 rebels dead", "10 wounded": the harm word right after the number or its noun. */
function adjoining(scene: Scene, counted: Counted): Tie | undefined {
  return scene.harms.some(({ from }) => from === counted.to) ? after(scene, counted) : undefined
}

/** "28 members … were killed", "56 rebels dead", "more than 70,000 have died". */
function after(scene: Scene, counted: Counted): Tie | undefined {
  const harm = scene.harms.find(
    ({ from, form }) => from >= counted.to && from <= counted.to + 24 && !/^(?:of|toll|lives)$/.test(form),
  )
  if (!harm || harm.form === 'active' || (harm.form === 'noun' && harm.from !== counted.to)) return undefined
  const carried = carriedBy(scene.words, harm)
  if (harm.form === 'participle' && carried !== 'passive' && (carried === 'perfect' || hasObject(scene, harm)))
    return undefined
  const finite = carried !== 'none' || finiteState.test(lowerAt(scene.words, harm.from))
  return reaches(scene, counted.to, harm.from, finite) ? { harm, by: 'subject' } : undefined
}

const finiteState = /^(?:died|die|fled|perished|disappeared|succumbed|need|lost|vanished)$/

/** "12 rebels killed three soldiers": what follows the verb at once is its object. */
function hasObject({ words, counted }: Scene, harm: FoundHarm): boolean {
  if (counted.some(({ from }) => from === harm.to)) return true
  return /^(?:the|a|an|his|her|their|its|him|them|civilians|people|hundreds|dozens|scores|himself|themselves)$/.test(
    lowerAt(words, harm.to),
  )
}

const stop = /^(?:but|while|as|when|after|before|because|although|though|if|said|says|[.;:—])$/

/** Whether a subject's verb can stand this far from it. Without an auxiliary it stands close; with one, over a relative clause or a phrase between. */
function reaches(scene: Scene, from: number, to: number, finite: boolean): boolean {
  const { words, isVerb } = scene
  const relative = words.findIndex(({ lower }, i) => i >= from && i < to && /^(?:who|which|that|whom)$/.test(lower))
  const end = relative < 0 ? to : relative
  let verbs = 0
  for (let at = from; at < end; at++) {
    if (breaks(scene, at, to, finite, verbs)) return false
    if (!isVerb(at) || light.test(lowerAt(words, at))) continue
    verbs += 1
    if (!(finite && /(?:ing|ed)$/.test(lowerAt(words, at)))) return false
  }
  return !scene.counted.some((other) => other.from >= end && other.from < to && other.counts === 'persons')
}

/** A conjunction, stop or other subject between a number and a harm word. */
function breaks({ words, counted }: Scene, at: number, to: number, finite: boolean, verbs: number): boolean {
  const lower = lowerAt(words, at)
  if (stop.test(lower)) return true
  if (lower === ',' && !finite && !(at === to - 2 && isPersonWord(lowerAt(words, at + 1)))) return true
  if (lower === 'and' && (verbs > 0 || !finite) && at < to - 3) return true
  return counted.some((other) => other.from === at && other.counts === 'persons' && lowerAt(words, at - 1) !== 'of')
}

const light =
  /^(?:was|were|is|are|be|been|being|has|have|had|get|got|left|found|feared|believed|reported|presumed|confirmed|thought|said|reportedly|known|estimated|remain|remained|became|become|shot|may|might|could|would|will|including)$/

/** Whether the words before or in a number make it a part of another figure: "including", "six of them", "of whom 12". */
function partOf({ words }: Scene, counted: Counted): boolean {
  if (refersBack({ words } as Scene, counted)) return true
  const previous = lowerAt(words, counted.from - 1)
  if (/^(?:including|includes|included|include)$/.test(previous)) return true
  if (previous === 'whom' && lowerAt(words, counted.from - 2) === 'of') return true
  if (/^(?:were|was|are|is)$/.test(previous))
    return /\bamong (?:the|those) \p{L}+ $/u.test(`${textBefore(words, counted.from - 1)} `)
  return /\b(?:among them|among whom|among them were)$/.test(textBefore(words, counted.from).replace(/,$/, ''))
}

function textBefore(words: readonly Word[], index: number): string {
  return words
    .slice(Math.max(0, index - 4), index)
    .map(({ lower }) => lower)
    .join(' ')
}

/** "six of them", "three of the dead". */
function refersBack({ words }: Pick<Scene, 'words'>, counted: Counted): boolean {
  const at = lowerAt(words, counted.noun) === 'of' ? counted.noun : counted.noun - 1
  return (
    lowerAt(words, at) === 'of' && /^(?:them|whom|those|these|the dead|the victims)$/.test(partitive(words, at + 1))
  )
}

function partitive(words: readonly Word[], index: number): string {
  return lowerAt(words, index) === 'the' ? `the ${lowerAt(words, index + 1)}` : lowerAt(words, index)
}

/** The newest figure that is not itself a part. */
function wholeOf(links: readonly Link[]): number | undefined {
  const index = links.findLastIndex(({ part }) => part === undefined)
  return index < 0 ? undefined : index
}

function inherit(links: readonly Link[], whole: number | undefined): Tie | undefined {
  const link = whole === undefined ? undefined : links[whole]
  return link ? { harm: link.harm, by: 'part' } : undefined
}

/** A number joined to one before it that has its harm: "killed three soldiers and four civilians", "56 rebels dead … and four civilians". */
function coordinate(scene: Scene, counted: Counted, links: readonly Link[]): Tie | undefined {
  const last = links.at(-1)
  if (!last || scene.isVerb(counted.to) || (counted.counts !== 'persons' && counted.counts !== 'nothing'))
    return undefined
  const from = Math.max(last.counted.to, last.harm.to > counted.from ? 0 : last.harm.to)
  return joined(scene, from, counted.from) ? { harm: last.harm, by: 'coordination' } : undefined
}

function joined({ words, isVerb, harms }: Scene, from: number, to: number): boolean {
  const gap = words.slice(from, to)
  if (gap.length === 0 || gap.length > 8 || !/^(?:and|,|or|plus|with)$/.test(gap.at(-1)?.lower ?? '')) return false
  if (gap.at(-1)?.lower === 'with' && gap.length > 2) return false
  return (
    !gap.some((word, i) => isVerb(from + i) || /^[.;:—]$/.test(word.lower)) &&
    !harms.some((harm) => harm.from >= from && harm.to <= to)
  )
}

/** After "including A and B", B is a part too; after "six of them on Monday, and four civilians" it is not. */
function joinsPart(scene: Scene, links: readonly Link[]): boolean {
  const last = links.at(-1)
  return last?.part !== undefined && !refersBack(scene, last.counted)
}

/** Captives, displaced and trapped must be persons; "lost" takes soldiers; rebels who flee are not displaced. */
function admits({ words }: Scene, counted: Counted, harm: FoundHarm): boolean {
  const phrase = words.slice(counted.noun, counted.to)
  const armed = phrase.some(({ lower }) => combatants.has(lower))
  if (/^(?:lost|lose|loses|losing)$/.test(harm.words[0] ?? '') && harm.form === 'active')
    return armed || phrase.some(({ lower }) => lower === 'men')
  if (harm.kind === 'displaced' && armed) return false
  if (needsPerson.has(harm.kind))
    return (
      counted.counts === 'persons' ||
      (counted.counts === 'nothing' && harm.from <= counted.to + 3 && harm.from >= counted.to)
    )
  return true
}
