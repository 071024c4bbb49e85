import { forceNouns } from '../actors/words.ts'
import type { Token } from './text.ts'

/** `it is still not clear`, `made it clear`, `and surrounding areas`. */
export function isQuality(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  if (/^(?:advanc|retreat|flee|withdraw|depart|approach|invad|attack)ing$/.test(token.lower))
    return /^(?:to|from|by|of|and|with)$/.test(previous?.lower ?? '') && forceNouns.has(next?.lower ?? '')
  if (token.lower === 'surrounding')
    return /^(?:and|the|its|in|from|of)$/.test(previous?.lower ?? '') && /s$|side$|region|area/.test(next?.lower ?? '')
  if (token.lower !== 'clear' || !previous) return false
  return (
    copula.test(previous.lower) ||
    (/^(?:not|n't|still|it|very|yet|so)$/.test(previous.lower) && copula.test(before?.lower ?? ''))
  )
}

const copula = /^(?:is|are|was|were|be|been|being|becomes?|became|remains?|seems?|ma[dk]es?|making|'s|not|still)$/

/** `a recently liberated town`, `quit besieged town`, `the most advanced of these`. */
export function describesSite(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  if (!token.lower.endsWith('ed')) return false
  if (previous?.lower === 'most' && /^(?:of|in|,)$/.test(next?.lower ?? '')) return true
  if (next?.pos !== 'NOUN') return false
  if (previous?.pos === 'ADV') return before?.pos === 'DET'
  return previous?.pos === 'VERB' && /^(?:besieged|embattled|encircled|disputed|contested)$/.test(token.lower)
}

/** `the adjoining town`, `a destroyed bridge`: a participle between article and noun. */
export function describing(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  return (
    token.pos === 'VERB' &&
    next?.pos === 'NOUN' &&
    previous !== undefined &&
    /^(?:DET|ADJ|NUM)$/.test(previous.pos) &&
    /(?:ing|ed)$/.test(token.lower)
  )
}
