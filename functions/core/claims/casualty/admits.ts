import { lowerAt } from '../text/words.ts'
import type { FoundHarm } from './harms.ts'
import type { Link, Scene } from './scene.ts'
import type { Counted } from './victims.ts'
import { combatants, needsPerson } from './words.ts'

/**
 * Whether such a figure can suffer such harm: captives, displaced and trapped must be persons; "lost" takes soldiers; rebels who
 * flee are not displaced. A bare number beside the verb is of persons when the sentence counts persons already.
 */
export function admits({ words }: Scene, counted: Counted, harm: FoundHarm, links: readonly Link[]): boolean {
  const phrase = words.slice(counted.noun, counted.to)
  const armed = phrase.some(({ lower }) => combatants.has(lower))
  if (/^(?:lost|lose|loses|losing)$/.test(harm.words[0] ?? '') && harm.form === 'active')
    return armed || phrase.some(({ lower }) => mourned.test(lower))
  if (military.test(harm.words[0] ?? '')) return counted.counts === 'persons'
  if (harm.kind === 'displaced' && armed) return false
  if (!needsPerson.has(harm.kind) || counted.counts === 'persons') return true
  if (counted.counts !== 'nothing') return false
  const beside = harm.to === counted.from || (harm.from >= counted.to && harm.from <= counted.to + 3)
  const bare =
    harm.to <= counted.from && (links.length > 0 || harm.kind === 'displaced') && !followed(words, counted.to)
  return harm.from >= counted.to ? beside : bare && beside
}

const mourned = /^(?:men|women|people|civilians|brothers|sons|daughters|comrades|relatives|martyrs|children)$/
/** Words of communiqués that take weapons and networks as well. */
const military = /^(?:neutrali[sz]|eliminat|liquidat|wiped|buried|burying|bury|seize|seized|seizes|seizing)/

/** A noun stands after a bare number: it counts that. */
function followed(words: Scene['words'], index: number): boolean {
  return /^(?:of)$/.test(lowerAt(words, index))
}
