import type { ControlClaim } from '../claims/claim.ts'
import type { Said } from './said.ts'

interface Sides {
  readonly gainer: string | null
  readonly loser: string | null
}

/**
 * Said by the side that loses by it; or admitted, as the article puts it, by somebody who is no known outsider. That it is
 * attacked or besieged no side says against its interest.
 */
export function concedes(said: Said, { gainer, loser }: Sides): boolean {
  if (said.claim.kind === 'control' && isPlight(said.claim.type)) return false
  if (loser !== null && said.voice.side === loser) return true
  return gainer !== said.voice.side && isAdmission(said)
}

function isPlight(type: ControlClaim['type']): boolean {
  return type === 'assaulted' || type === 'contested' || type === 'besieged' || type === 'siege-lifted'
}

/** "has admitted that the town is lost": whoever it is, the reporter hears it said against an interest. */
function isAdmission({ claim, voice, evidence }: Said): boolean {
  if (claim.kind !== 'control' || voice.own || voice.side !== null || voice.isOutsider) return false
  if (claim.type !== 'lost' && claim.type !== 'withdrawn') return false
  return admission.test(evidence.context[claim.id]?.sentence ?? '')
}

const admission = /\b(?:admit(?:s|ted|ting)?|conced(?:es?|ed|ing)|acknowledg(?:es?|ed|ing))\b/i
