import type { Claim, Place } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import { actorKey } from './actor-key.ts'
import { keptId } from './kept-id.ts'
import { nameKey } from './name-key.ts'

/**
 * The dossier a claim belongs to: everything claimed on one place (its parts with it), or on one diplomatic matter of one
 * theatre of war. A pure function of the claim in its article, so that no order of arrival can split or double one.
 * Undefined when it names neither.
 */
export function dossierOf(claim: Claim, watch: string, pack: Pack | null, theatre: string): string | undefined {
  if (claim.kind === 'diplomacy') return keptId('matter', watch, theatre, topicOrActor(claim, pack))
  const place = claim.place ?? (claim.kind === 'control' ? claim.origin : undefined)
  if (place !== undefined && isName(place)) return keptId('place', watch, placeKey(place))
  if (claim.kind === 'control') return undefined
  return keptId('place', watch, pack?.watch.countries[0]?.toLowerCase() ?? 'country')
}

/** "Several blocks" and "land" are no places that anything could be gathered under. */
function isName({ name, id }: Place): boolean {
  return id !== undefined || /\p{Lu}|\p{Lo}/u.test(name)
}

/** A district named for its chief town is told with it: what is taken of one is hard to tell from the other. */
export function placeKey(place: Place): string {
  if (place.level === 'country' && place.country) return place.country.toLowerCase()
  return place.id?.replace(/-district$/, '') ?? `${place.country ?? ''}-${nameKey(place.name)}`
}

type Move = Extract<Claim, { kind: 'diplomacy' }>

/** Without a topic, all that one actor does: outlets differ in whom they say it was done to. */
function topicOrActor({ topic, actor }: Move, pack: Pack | null): string {
  return topic === undefined ? `by ${actorKey(actor.name, pack)}` : nameKey(topic)
}

/** What a diplomatic claim is about, in words: its topic; without one, what that actor does to that target. */
export function matterOf({ topic, actor, type, target }: Move): string {
  return topic === undefined ? [actor.name, type, target?.name ?? ''].map(nameKey).join(' ').trim() : nameKey(topic)
}
