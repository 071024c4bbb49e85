import type { Said } from './said.ts'

interface Sides {
  readonly gainer: string | null
  readonly loser: string | null
}

/** Said by the side that loses by it; or admitted, as the article puts it, by somebody who is no known outsider. */
export function concedes(said: Said, { gainer, loser }: Sides): boolean {
  if (loser !== null && said.voice.side === loser) return true
  return gainer !== said.voice.side && isAdmission(said)
}

/** "has admitted that the town is lost": whoever it is, the reporter hears it said against an interest. */
function isAdmission({ claim, voice, evidence }: Said): boolean {
  if (claim.kind !== 'control' || voice.own || voice.side !== null || voice.isOutsider) return false
  if (claim.type !== 'lost' && claim.type !== 'withdrawn') return false
  return admission.test(evidence.context[claim.id]?.sentence ?? '')
}

const admission = /\b(?:admit(?:s|ted|ting)?|conced(?:es?|ed|ing)|acknowledg(?:es?|ed|ing))\b/i
