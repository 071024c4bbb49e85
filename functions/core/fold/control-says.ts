import type { ControlClaim } from '../claims/claim.ts'
import { forcesName, inSentence } from './names.ts'
import { placeName, verb } from './words.ts'

/** What one claim says, after "X says". */
export function controlSays(claim: ControlClaim): string {
  const place = claim.place ? placeName(claim.place) : 'it'
  const gainer = claim.gainer && inSentence(forcesName(claim.gainer.name))
  const loser = claim.loser && inSentence(forcesName(claim.loser.name))
  switch (claim.type) {
    case 'taken':
    case 'handed-over':
      return gainer ? `${gainer} took ${place}` : `${place} was taken`
    case 'lost':
      return loser ? `${loser} lost ${place}` : `${place} fell`
    case 'withdrawn':
      return `${loser ?? 'its holders'} withdrew from ${claim.origin?.name ?? place}`
    case 'held':
      return gainer ? `${gainer} ${verb(claim.gainer?.name ?? '', 'holds', 'hold')} ${place}` : `${place} is held`
    case 'entered':
      return gainer ? `${gainer} entered ${place}` : `${place} was entered`
    case 'assaulted':
      return gainer ? `${gainer} attacked ${place}` : `${place} was attacked`
    case 'contested':
      return `there is fighting in ${place}`
    case 'besieged':
      return gainer
        ? `${gainer} ${verb(claim.gainer?.name ?? '', 'besieges', 'besiege')} ${place}`
        : `${place} is besieged`
    case 'siege-lifted':
      return `the siege of ${place} is lifted`
  }
}
