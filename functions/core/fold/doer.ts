import type { DiplomacySaid } from './diplomacy.ts'
import { headName } from './names.ts'
import type { Around } from './sentence-around.ts'
import { capital, cleanName, isPlural } from './words.ts'

/** Who does something, as a headline begins with it. */
export interface Doer {
  readonly name: string
  readonly isSeveral: boolean
}

/**
 * The subject of a clause's verb: the actor with the titles and companions that the sentence gives it. Undefined where
 * something else stands before the verb, so that the verb may not be the actor's.
 */
export function doerIn({ before, isSetOff }: Around, { claim }: DiplomacySaid): Doer | undefined {
  const region = before.replace(auxiliaries, ' ').trim()
  const alone = { name: headName(claim.actor.name), isSeveral: isPlural(claim.actor.name) }
  if (region === '' || /(?:^|[\s,])(?:he|she|it|they|we|I)$/i.test(region)) return alone
  if (/^(?:who|which)$/i.test(region)) return isSetOff ? alone : undefined
  if (/,\s(?:who|which)$|^(?:who|which|whose)\s.*,$/i.test(region)) return alone
  const actor = cleanName(claim.actor.name)
  const at = region.lastIndexOf(actor)
  if (at < 0) return undefined
  const rest = region.slice(at + actor.length)
  if (!modifier.test(rest)) return undefined
  const named = `${titles(region.slice(0, at))}${actor}`
  const told = rest.replace(/\s(?:who|which|that)\s.*$/, '')
  const aside = /^,/.test(told) && !/\sand\s/.test(told) ? asideText(named, told) : told
  return {
    name: headName(capital(`${named}${aside}${aside === '' ? seatOf(named, region) : ''}`)),
    isSeveral: /\sand\s/.test(aside) || isPlural(named),
  }
}

/** What may stand between a name and its verb: where it is, what it is, who else is with it. */
const modifier =
  /^(?:|(?:\s\p{Lu}\S*){1,3}|\s(?:who|which|that)\s[^,]{2,60}|,\s(?!has\b|have\b|had\b|is\b|was\b|were\b)[^,]{2,70},?|(?:,\s(?:the\s)?\p{Lu}[^,]{1,40})*,?\sand\s[^,]{2,50}|\s(?:of|in|for|at|from|on|near|to)\s[^,]{2,60})$/u

/** Where a sentence begins with it, whose ministry a nameless one is: "In Quay, the foreign ministry". */
function seatOf(named: string, region: string): string {
  const [, seat] = /^In (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?),? the /u.exec(region) ?? []
  return seat === undefined || /\p{Lu}/u.test(named) ? '' : ` in ${seat}`
}

/** A short description stays; a longer one is for the summary. */
function asideText(named: string, rest: string): string {
  const text = rest.replace(/,$/, '')
  if (!/\p{Lu}\p{Ll}*$|\sof\s/u.test(named) && /^,(?:\s(?:al-)?\p{Lu}[\p{L}'’-]*){1,4}$/u.test(text))
    return text.slice(1)
  return named.length + text.length <= 48 ? `${text},` : ''
}

/** "UN Secretary-General " before a name: what stands after the last comma or article. */
function titles(before: string): string {
  const near = before.replace(/^.*,\s/, '').replace(/^(?:.*\s)?(?:the|an?)\s/i, '')
  const isTitle =
    near.split(' ').length <= 5 && !/(?:^|\s)(?:of|in|at|on|by|from|to|with|for|under|and|that|as|when)\s/i.test(near)
  return isTitle && !/^(?:Earlier|However|Meanwhile|Also|Then|Later|But|And|Yet|Still)\b/.test(near) ? near : ''
}

const auxiliaries =
  /(?:^|\s)(?:(?:has|have|had|is|are|was|were|will|would|could|also|again|then|later|now|already|earlier|since|still|too|not|once more|on \p{Lu}\p{L}+day|\p{Ll}+ly)(?:\s+|$))+$/u
