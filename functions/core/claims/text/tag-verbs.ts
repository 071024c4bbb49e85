import type { Token } from './text.ts'

/** `have been meeting in Kampala`, `leaders are meeting on Monday`. */
export function isMeeting(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.lower !== 'meeting' || !/^(?:been|are|were)$/.test(previous?.lower ?? '')) return false
  return /^(?:in|with|on|to|at|for|again|today|here|there|behind|,|\.)$/.test(next?.lower ?? '.')
}

/** `helped the rebels gain control`: spelled like a noun, and what they were helped to do. */
export function isHelped(before: readonly Token[], { lower }: Token): boolean {
  if (
    !/^(?:gain|take|seize|capture|retake|regain|recapture|push|drive|hold|control|defend|force|break|launch)$/.test(
      lower,
    )
  )
    return false
  if (!/^(?:NOUN|PROPN|PRON)$/.test(before.at(-1)?.pos ?? '')) return false
  const near = before.slice(-6)
  const help = near.findLastIndex(({ pos, lemma }) => pos === 'VERB' && lemma === 'help')
  return help >= 0 && near.slice(help + 1).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX' && pos !== 'PUNCT')
}

/** `would "crush" the uprising`. */
export function quotedVerb(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  return (
    previous?.text === '"' &&
    before !== undefined &&
    /^(?:would|will|could|might|must|should|can)$/.test(before.lower) &&
    next?.text === '"' &&
    /^(?:NOUN|ADJ)$/.test(token.pos)
  )
}
