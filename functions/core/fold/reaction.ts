import type { Said } from './said.ts'

const event = '(?:fall|capture|recapture|liberation|loss|seizure|retaking|takeover|conquest|surrender)'

/** "The fall of the town was a sign": what is said of an event that somebody else told. */
const subject = new RegExp(`^["“]?(?:the|this|its)\\s+${event}\\b`, 'i')
/** "did not comment on the fall", "hailed the liberation" */
const welcome = new RegExp(
  `\\b(?:hail|welcom|prais|congratulat|condemn|deplor|celebrat|mourn|comment|react)\\p{Ll}*\\s(?:on\\s|to\\s)?(?:the|this|its)\\s+${event}\\b`,
  'iu',
)

/**
 * Who is no party and speaks of a change as of something known has not borne it out: congratulations presuppose. A side's own
 * words of its loss are no reaction, nor is what an outlet tells itself.
 */
export function isReaction({ claim, voice }: Said): boolean {
  if (claim.kind !== 'control' || voice.own || voice.side !== null) return false
  return subject.test(claim.text) || welcome.test(claim.text)
}
