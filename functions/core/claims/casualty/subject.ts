import { lowerAt } from '../text/words.ts'
import { carriedBy, type FoundHarm } from './harms.ts'
import type { Scene, Tie } from './scene.ts'
import { type Counted, isPersonWord } from './victims.ts'

/** How far a verb may stand from its subject, in words. */
const far = 24

/** "28 members … were killed", "56 rebels dead", "more than 70,000 have died". */
export function subjectTie(scene: Scene, counted: Counted): Tie | undefined {
  const harm = resumed(scene, counted) ?? outlived(scene, counted) ?? next(scene, counted)
  return harm && { harm, by: 'subject' }
}

/** "10 wounded", "two wounded soldiers died": what befell them last stands right after the figure. */
export function adjoiningTie(scene: Scene, counted: Counted): Tie | undefined {
  return scene.harms.some(({ from }) => from === counted.to) ? subjectTie(scene, counted) : undefined
}

function next(scene: Scene, counted: Counted): FoundHarm | undefined {
  const harm = scene.harms.find(
    ({ from, form }) => from >= counted.to && from <= counted.to + far && !/^(?:of|toll|lives|held)$/.test(form),
  )
  if (!harm || harm.form === 'active' || (harm.form === 'noun' && harm.from !== counted.to)) return undefined
  const carried = carriedBy(scene.words, harm)
  if (harm.form === 'participle' && carried !== 'passive' && (carried === 'perfect' || hasObject(scene, harm)))
    return undefined
  return reaches(scene, counted, harm.from, carried !== 'none' || finite(scene, harm)) ? harm : undefined
}

/** "seven villagers, who were trapped in their village, were shot dead": the main verb after a relative clause. */
function resumed(scene: Scene, counted: Counted): FoundHarm | undefined {
  const { words, harms } = scene
  const comma = lowerAt(words, counted.to) === ',' ? 1 : 0
  if (!/^(?:who|which|whose)$/.test(lowerAt(words, counted.to + comma)) || comma === 0) return undefined
  for (let at = counted.to + 2; at < Math.min(words.length, counted.to + far * 2); at++) {
    if (/^[.;]$/.test(lowerAt(words, at))) return undefined
    if (lowerAt(words, at) !== ',') continue
    const harm = harms.find(({ from }) => from > at && from < at + 6)
    if (harm && carriedBy(words, harm) === 'passive' && /^(?:was|were|have|had|has)$/.test(lowerAt(words, at + 1)))
      return harm
  }
  return undefined
}

/** "a policeman who was wounded in the ambush succumbed to his injuries": the last that befell them. */
function outlived({ words, harms, counted: all }: Scene, counted: Counted): FoundHarm | undefined {
  if (lowerAt(words, counted.to) !== 'who') return undefined
  const last = harms.find(
    ({ from }) =>
      from > counted.to + 2 && from <= counted.to + far && /^(?:died|succumbed|perished)$/.test(lowerAt(words, from)),
  )
  if (!last || lowerAt(words, last.from - 1) === 'who') return undefined
  const between = words.slice(counted.to, last.from)
  if (between.some(({ lower }) => stop.test(lower) || lower === 'and' || lower === ',')) return undefined
  return all.some((other) => other.from > counted.to && other.from < last.from && other.counts === 'persons')
    ? undefined
    : last
}

const finiteState =
  /^(?:died|die|dies|fled|perished|disappeared|succumbed|need|lost|vanished|drowned|remain|remained|suffered|sustained)$/

function finite({ words }: Scene, harm: FoundHarm): boolean {
  return finiteState.test(lowerAt(words, harm.from)) || finiteState.test(lowerAt(words, harm.from - 1))
}

/** "12 rebels killed three soldiers": what follows the verb at once is its object. */
function hasObject({ words, counted }: Scene, harm: FoundHarm): boolean {
  if (counted.some(({ from }) => from === harm.to)) return true
  if (/^(?:a|an|the)$/.test(lowerAt(words, harm.to)) && time.test(lowerAt(words, harm.to + 1))) return false
  return /^(?:the|a|an|his|her|their|its|him|them|civilians|people|hundreds|dozens|scores|himself|themselves)$/.test(
    lowerAt(words, harm.to),
  )
}

/** "1,002 injured a day earlier". */
const time = /^(?:day|week|month|year|night|hour|same|previous|day's)$/
const stop = /^(?:but|while|as|when|after|before|because|although|though|if|said|says|[.;:—])$/

/** Whether a subject's verb can stand this far from it. Without an auxiliary it stands close; with one, over a relative clause or a phrase between. */
function reaches(scene: Scene, counted: Counted, to: number, finite: boolean): boolean {
  const { words, isVerb } = scene
  const from = afterDash(words, counted.to, to)
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

/** Past "– both civilians and troops –" or "(…)" right after the figure. */
function afterDash(words: Scene['words'], from: number, to: number): number {
  if (!/^[-—(]$/.test(lowerAt(words, from))) return from
  for (let at = from + 1; at < Math.min(to, from + 14); at++) if (/^[-—)]$/.test(lowerAt(words, at))) return at + 1
  return from
}

/** A conjunction, stop or other subject between a figure and a harm word. */
function breaks({ words, counted }: Scene, at: number, to: number, finite: boolean, verbs: number): boolean {
  const lower = lowerAt(words, at)
  if (stop.test(lower) && !reported(lower, lowerAt(words, at + 1), at + 1 === to)) return true
  if (lower === ',' && !finite && at !== to - 1 && !(at === to - 2 && isPersonWord(lowerAt(words, at + 1)))) return true
  if (lower === 'and' && (verbs > 0 || !finite) && at < to - 3) return true
  const other = counted.find(({ from }) => from === at)
  if (other?.counts === 'things') return /^(?:and|,)$/.test(lowerAt(words, at - 1))
  return other?.counts === 'persons' && lowerAt(words, at - 1) !== 'of'
}

/** "114 people said to have been killed", "two said killed". */
function reported(lower: string, after: string, adjoins: boolean): boolean {
  return lower === 'said' && (after === 'to' || adjoins)
}

const light =
  /^(?:was|were|is|are|be|been|being|has|have|had|get|got|left|found|feared|believed|reported|presumed|confirmed|thought|said|reportedly|known|estimated|remain|remained|became|become|shot|may|might|could|would|will|including)$/
