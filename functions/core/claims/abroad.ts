import type { Pack } from '../corpus/pack.ts'
import type { Actor, Claim } from './claim.ts'
import { gazetteerOf } from './places/gazetteer.ts'
import { placeKey } from './places/keys.ts'

/**
 * A claim of another country keeps no side told by common words: "rebels" there are not the rebels of the pack's conflict.
 * A party the pack has by its own name keeps its side wherever it acts.
 */
export function withoutBorrowedSides(claim: Claim, pack: Pack | null): Claim {
  const country = claim.place?.country
  if (!pack || !country || pack.watch.countries.includes(country)) return claim
  const own = <A extends Actor>(actor: A): A => (hasByName(actor.name, pack) ? actor : withoutSide(actor))
  const given = claim.speaker ? { ...claim, speaker: own(claim.speaker) } : claim
  if (given.kind === 'diplomacy')
    return { ...given, actor: own(given.actor), ...(given.target ? { target: own(given.target) } : {}) }
  if (given.kind === 'casualty') return given.victims ? { ...given, victims: withoutSide(given.victims) } : given
  return {
    ...given,
    ...(given.gainer ? { gainer: own(given.gainer) } : {}),
    ...(given.loser ? { loser: own(given.loser) } : {}),
  }
}

function withoutSide<A extends { readonly side?: string | undefined }>(actor: A): A {
  const { side: _, ...rest } = actor
  return rest as A
}

function hasByName(name: string, pack: Pack): boolean {
  const known = gazetteerOf(pack).actor(placeKey(name))
  return known?.names.some((each) => placeKey(each) === placeKey(name) && /^\p{Lu}/u.test(each)) ?? false
}
