import { lowerAt } from '../text/words.ts'
import { carriedBy } from './harms.ts'
import type { Scene, Tie } from './scene.ts'
import type { Counted } from './victims.ts'

/** "killed 12", "killed himself and 12 others"; `close` = nothing stands between. */
export function objectTie(scene: Scene, counted: Counted, reach: 'close' | 'far'): Tie | undefined {
  const { words, harms } = scene
  const harm = harms.findLast(({ to }) => to <= counted.from)
  if (!harm || (harm.form !== 'active' && harm.form !== 'participle')) return undefined
  if (carriedBy(words, harm) === 'passive')
    return accompanied(scene, harm.to, counted) ? { harm, by: 'along with' } : undefined
  const between = counted.from - harm.to
  if (between > 0 && (reach === 'close' || !objectGap(scene, harm.to, counted))) return undefined
  return { harm, by: 'object' }
}

/** "was snatched by gunmen along with two others". */
function accompanied({ words, harms, isVerb }: Scene, from: number, counted: Counted): boolean {
  const joint = `${lowerAt(words, counted.from - 2)} ${lowerAt(words, counted.from - 1)}`
  if (!/^(?:along|together) with$/.test(joint) || counted.from - from > 14) return false
  const broken = words.slice(from, counted.from).some(({ lower }, i) => isVerb(from + i) || /^[.;:—]$/.test(lower))
  return !broken && !harms.some((harm) => harm.from >= from && harm.to <= counted.from)
}

/** "killing the governor and four guards": nothing but determiners or the first victim between. */
function objectGap({ words, harms, isVerb }: Scene, from: number, counted: Counted): boolean {
  const to = counted.from
  const gap = words.slice(from, to)
  const broken = gap.some(({ lower }, i) => isVerb(from + i) || breaking.test(lower))
  if (gap.length > 9 || broken || harms.some((harm) => harm.from >= from && harm.to <= to)) return false
  if (gap.every(({ lower }) => leading.test(lower))) return true
  const joint = lowerAt(words, to - 1)
  if (joint === ',' && gap.length > 1) return lowerAt(words, counted.to) === 'and'
  return /^(?:and|or)$/.test(joint) || (joint === 'with' && /^(?:along|together)$/.test(lowerAt(words, to - 2)))
}

const breaking = /^(?:[.;:—]|in|on|at|by|when|as|after|during|who|near|from)$/
const leading = /^(?:the|some|another|a|group|total|of|many|well|\p{L}+ly|also|him|her|his|its|their|all|those)$/u
