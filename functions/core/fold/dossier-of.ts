import type { Claim, Place } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import { idOf } from '../id.ts'
import { nameKey } from './name-key.ts'

/**
 * The dossier a claim belongs to: everything claimed on one place (its parts with it), or on one diplomatic matter.
 * A pure function of the claim, so that no order of arrival can split or double one. Undefined when it names neither.
 */
export function dossierOf(claim: Claim, watch: string, pack: Pack | null): string | undefined {
  if (claim.kind === 'diplomacy') return idOf('matter', watch, matterOf(claim))
  const place = claim.place ?? (claim.kind === 'control' ? claim.origin : undefined)
  if (place !== undefined) return idOf('place', watch, placeKey(place))
  if (claim.kind === 'control') return undefined
  return idOf('place', watch, pack?.watch.countries[0]?.toLowerCase() ?? 'country')
}

export function placeKey(place: Place): string {
  if (place.level === 'country' && place.country) return place.country.toLowerCase()
  return place.id ?? `${place.country ?? ''}-${nameKey(place.name)}`
}

/** What a diplomatic claim is about: its topic; without one, what that actor does to that target. */
export function matterOf(claim: Extract<Claim, { kind: 'diplomacy' }>): string {
  if (claim.topic !== undefined) return nameKey(claim.topic)
  return [claim.actor.name, claim.type, claim.target?.name ?? ''].map(nameKey).join(' ').trim()
}
