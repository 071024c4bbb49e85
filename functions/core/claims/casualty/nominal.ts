import { lowerAt, type Word } from '../text/words.ts'
import type { FoundHarm } from './harms.ts'
import { refersBack } from './parts.ts'
import type { Scene, Tie } from './scene.ts'
import type { Counted } from './victims.ts'

/** "35 deaths", "20 wounded soldiers", "94,000 lives" with a verb of loss, "12 hostages" with a verb of holding. */
export function countedNoun({ words, harms }: Scene, counted: Counted): Tie | undefined {
  const harm = harms.find(({ from, to }) => from >= counted.noun && to <= counted.to)
  if (!harm || /^(?:active|toll)$/.test(harm.form) || (harm.form === 'of' && !remains.test(harm.words[0] ?? '')))
    return undefined
  if (harm.form === 'listed') return refersBack(words, counted) ? { harm, by: 'among them' } : undefined
  if (harm.form === 'lives') return around(words, counted, losing) ? { harm, by: 'lives lost' } : undefined
  if (harm.form === 'held') return around(words, counted, holding) ? { harm, by: 'held' } : undefined
  return { harm, by: 'counted noun' }
}

const remains = /^(?:bodies|corpses|remains|severed|deaths)$/

/** "the deaths of 30", "the toll rose to 35", "claimed the lives of 40", "among the dead were 12 children". */
export function nominalTie(scene: Scene, counted: Counted): Tie | undefined {
  const { words, harms } = scene
  const among = amongOthers(scene, counted)
  if (among) return { harm: among, by: 'among them' }
  const ahead = broughtTo(scene, counted)
  if (ahead) return { harm: ahead, by: 'toll' }
  if (/^(?:their|his|her)$/.test(lowerAt(words, counted.to)) && around(words, counted, losing)) {
    const lives = harms.find(({ from, form }) => from === counted.to + 1 && form === 'lives')
    if (lives) return { harm: lives, by: 'lives lost' }
  }
  const harm = harms.findLast(({ to }) => to <= counted.from)
  if (!harm) return undefined
  const between = words.slice(harm.to, counted.from).map(({ lower }) => lower)
  if (harm.form === 'toll') return leadsToFigure(between) ? { harm, by: 'toll' } : undefined
  if (harm.form === 'of' && between.every((word) => /^(?:the|some|another|his|her|its|a|total|of)$/.test(word)))
    return { harm, by: 'nominal' }
  if (harm.form === 'lives')
    return between[0] === 'of' && between.length <= 2 && tookLives(words, harm) ? { harm, by: 'lives lost' } : undefined
  return harm.form !== 'held' && amongThem(words, harm, between) ? { harm, by: 'among them' } : undefined
}

/** "Eight foreigners were among the 120 fighters killed". */
function amongOthers({ words, harms }: Scene, { to }: Counted): FoundHarm | undefined {
  if (!/^(?:was|were|are|is)$/.test(lowerAt(words, to)) || lowerAt(words, to + 1) !== 'among') return undefined
  return /^(?:the|those)$/.test(lowerAt(words, to + 2))
    ? harms.find(({ from, form }) => from > to + 2 && from < to + 9 && !/^(?:active|toll)$/.test(form))
    : undefined
}

/** "bringing to 40 the number of dead". */
function broughtTo({ words, harms }: Scene, counted: Counted): FoundHarm | undefined {
  if (lowerAt(words, counted.from - 1) !== 'to') return undefined
  const brought = words.slice(Math.max(0, counted.from - 5), counted.from).some(({ lower }) => bringing.test(lower))
  return brought
    ? harms.find(({ from, form }) => form === 'toll' && from >= counted.to && from < counted.to + 7)
    : undefined
}

const bringing =
  /^(?:bring|brings|bringing|brought|raise|raises|raising|raised|take|takes|taking|took|push|pushes|pushing|pushed)$/
const losing = /^(?:cost|costs|costing|claimed|claims|claiming|lost|taken|took|taking|takes)$/
const holding = /^(?:hold|holds|holding|held|take|takes|taking|taken|took|seize|seized|seizing|kept|keeping)$/

function around(words: readonly Word[], counted: Counted, verbs: RegExp): boolean {
  const near = [...words.slice(Math.max(0, counted.from - 7), counted.from), ...words.slice(counted.to, counted.to + 5)]
  return near.some(({ lower }) => verbs.test(lower))
}

function tookLives(words: readonly Word[], harm: FoundHarm): boolean {
  return words.slice(Math.max(0, harm.from - 3), harm.from).some(({ lower }) => losing.test(lower))
}

const leads =
  /^(?:to|at|of|is|was|hit|hits|reach|reached|reaches|passed|passes|tops|topped|climbs|near|nears|nearing|surpassed|surpasses|stood|stands|exceeded|exceeds|above|past|beyond|as|known|now|currently|already|totaled|totalled|:)$/

/** Between "toll" and its figure stand words that lead to it: "rose to", "stands at", "of". */
function leadsToFigure(between: readonly string[]): boolean {
  if (between.length > 24 || between.some((word) => /^(?:by|[.;])$/.test(word))) return false
  return between.length <= 1 || leads.test(between.at(-1) ?? '') || between.at(-2) === 'from'
}

/** "Among the dead were 12 children", "the dead included three women". */
function amongThem(words: readonly Word[], harm: FoundHarm, between: readonly string[]): boolean {
  const linked =
    between.length <= 2 &&
    /^(?:were|was|are|is|included|include|includes)$/.test(between.find((word) => word !== 'also') ?? '')
  return linked && /^(?:the|those|its|their)$/.test(lowerAt(words, harm.from - 1))
}
