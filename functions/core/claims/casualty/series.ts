import { lowerAt, type Word } from '../text/words.ts'
import { opensPart } from './parts.ts'
import type { Scene } from './scene.ts'
import type { Counted } from './victims.ts'

/** A figure within its series; `whole` is the index of the member that contains it. */
export interface Member {
  readonly counted: Counted
  readonly whole?: number
}

/**
 * Figures that stand as one phrase, before any verb: "two policemen, three soldiers and a civilian", "14 people, including two
 * children and a nurse". What is said of one of them is said of all.
 */
export type Series = readonly Member[]

/** Cuts the figures of a sentence into series, in order. */
export function seriesIn(scene: Scene): readonly Series[] {
  const all: Member[][] = []
  for (const counted of scene.counted) {
    const current = all.at(-1)
    const member = current && memberAfter(scene, current, counted)
    if (current && member) current.push(member)
    else all.push([{ counted }])
  }
  return all
}

function memberAfter(scene: Scene, series: readonly Member[], counted: Counted): Member | undefined {
  const last = series.at(-1)
  if (!last || last.counted.counts === 'things' || counted.counts === 'things') return undefined
  const { words } = scene
  const gap = words.slice(last.counted.to, counted.from).map(({ lower }) => lower)
  if (opensPart(gap)) return { counted, whole: last.whole ?? series.length - 1 }
  if (!lists(gap, words, counted) && !qualified(scene, last.counted, counted)) return undefined
  if (last.whole === undefined) return { counted }
  return closes(series, last.whole, gap, counted) ? { counted } : { counted, whole: last.whole }
}

const joints = new Set(
  ',; and; , and; or; &; /; plus; , plus; as well as; , as well as; along with; , along with; together with; and also; , and also; and then'.split(
    '; ',
  ),
)

/** A comma alone joins persons; a bare number after one begins something new. */
function lists(gap: readonly string[], words: readonly Word[], counted: Counted): boolean {
  const joint = gap.join(' ')
  if (!joints.has(joint)) return false
  if (joint !== ',' || lowerAt(words, counted.to) === 'and') return true
  const one = /^(?:a|an|another)$/.test(lowerAt(words, counted.from))
  return counted.counts === 'persons' && (!one || lowerAt(words, counted.to) === ',')
}

/** "six guerrillas from the leftist group and four soldiers": a phrase of origin stands between. */
function qualified({ words, isVerb, harms }: Scene, last: Counted, next: Counted): boolean {
  if (lowerAt(words, next.from - 1) !== 'and' || next.from - last.to > 9 || last.counts !== 'persons') return false
  if (next.counts !== 'persons' || !/^(?:from|of|belonging|with|in)$/.test(lowerAt(words, last.to))) return false
  const broken = words.slice(last.to, next.from).some(({ lower }, i) => isVerb(last.to + i) || /^[,.;:—]$/.test(lower))
  return !broken && !harms.some(({ from }) => from >= last.to && from < next.from)
}

/** After "including an officer" a figure goes on with the whole's list when the parts would outgrow the whole, or a comma and "and" lead on. */
function closes(series: readonly Member[], whole: number, gap: readonly string[], counted: Counted): boolean {
  const parts = series.filter((member) => member.whole === whole)
  const sum = [...parts.map((member) => member.counted), counted].reduce(
    (total, { count }) => total + (count.value ?? count.low ?? 0),
    0,
  )
  const top = series[whole]?.counted.count.value
  if (top !== null && top !== undefined && sum > top) return true
  return gap[0] === ',' && gap.length > 1 && parts.length === 1
}
