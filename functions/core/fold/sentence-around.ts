import type { DiplomacySaid } from './diplomacy.ts'

/** A clause about a move, cut at its verb, with what its sentence goes on to say. On one line. */
export interface Around {
  readonly before: string
  readonly verb: string
  readonly after: string
  /** Whether a comma sets the clause off from what stands before it. */
  readonly isSetOff: boolean
}

/** The words around a claim's verb: before it only those of the claim, after it those of its sentence up to a break. */
export function around({ claim, evidence }: DiplomacySaid): Around {
  const { text, span, trigger } = claim
  const [from, to] = [trigger[0] - span[0], trigger[1] - span[0]]
  const sentence = line(evidence.context[claim.id]?.sentence ?? text)
  const own = line(text)
  const at = sentence.indexOf(own)
  const rest = at < 0 ? '' : sentence.slice(at + own.length)
  return {
    before: line(text.slice(0, from)),
    verb: text.slice(from, to),
    after: upToBreak(`${line(text.slice(to))}${rest}`),
    isSetOff: at > 1 && /,\s$/.test(sentence.slice(at - 2, at)),
  }
}

/** The clause and the rest of its sentence, on one line. */
export function wholeWords({ claim, evidence }: DiplomacySaid): string {
  const own = line(claim.text)
  const sentence = line(evidence.context[claim.id]?.sentence ?? '')
  const at = sentence.indexOf(own)
  if (at < 0) return own
  const to = at + own.length + mostQuoted
  return sentence.length <= to ? sentence.slice(at) : sentence.slice(at, to).replace(/\s\S*$/, '')
}

/** Characters of a sentence that are cited after the clause. */
const mostQuoted = 200

/** Characters of what follows a verb in a headline. */
const longest = 95

/** Cut where another thought begins, without days (they stand beside a headline) and without an end left hanging. */
function upToBreak(words: string): string {
  const rest = words.replace(days, '').replace(/\s+/g, ' ').trim()
  const quoted = /^[^“”"]*[“"][^“”"]*[”"]/.exec(rest)?.[0].length ?? 0
  const stop = breaks.exec(rest.slice(quoted))
  const whole = stop === null ? rest : rest.slice(0, quoted + stop.index)
  const aside = asides.exec(whole)
  const told = (aside === null ? whole : whole.slice(0, aside.index))
    .replace(/[\s.,;:]+$/, '')
    .replace(/[.,](?=[”"]$)/, '')
  return fitting(told)
}

/** Without its last phrases, so that it fits; what cannot be cut so stays as it is. */
export function fitting(told: string, most = longest): string {
  if (told.length <= most) return withoutHanging(told)
  const cuts = [...told.slice(0, most + 1).matchAll(phrases)].map(({ index }) => index).filter((at) => at > 20)
  return withoutHanging(told.slice(0, cuts.at(-1) ?? told.length))
}

const phrases = /\s(?=(?:that|to|for|with|in|on|at|over|by|from|under|through|against|into|until|and)\s)/g

function withoutHanging(told: string): string {
  let words = told
  while (hanging.test(words)) words = words.replace(hanging, '')
  return /\bthat (?:\S+ ){0,3}\S+$/.test(words) && !clause.test(words)
    ? words.replace(/\s*\bthat (?:\S+ ){0,3}\S+$/, '')
    : words
}

const hanging =
  /(?:^|\s)(?:said|saying|that|to|of|the|an?|with|for|and|or|by|in|on|at|from|against|along|its|his|her|their|those|these|them|not|be|been|have|had|has|was|is|as|also|some|more|what|how|if|until|than|into|between|both|such)$/i

/** Something happens after the last "that". */
const clause =
  /\bthat .*\b(?:\p{Ll}+ed|is|are|was|were|has|have|had|will|would|must|should|can|could|may|might|be|resign|stop|leave|end|\p{Ll}+s)\b/u

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const days = new RegExp(
  `\\b(?:(?:late|early|earlier|again) )?(?:on |this |last )(?:${weekday}(?:,? \\d{1,2} ${month}|,? ${month} \\d{1,2})?(?: (?:morning|evening|night|afternoon))?|\\d{1,2} ${month}|${month} \\d{1,2})\\b(?:,? \\d{4}\\b)?|\\b(?:yesterday|today|last night)\\b`,
  'g',
)

/** A comma is no break inside a list. */
const breaks =
  /[;:!?()]|[.](?=\s|$|["”])|,(?=\s|$)(?!\s\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}(?:,|\s+and\s)|\s(?:\p{Ll}+\s){1,2}and\s(?!\p{Ll}+ed\b))|\s(?:--?|–|—)\s/u
const asides =
  /(?<=\S\s\S+)\s(?:who|which|whose|where|while|although|though|because|since|but|when|after|before|amid|following|saying|adding|according to|in order|so that|as if|as (?!an?\b|the\b|soon|well)|and (?:\p{Ll}+(?:ed|ing)|said|says|told|that|would|will|has|have|had|was|were|is|are|he|she|it|they|declare)\b)/u

function line(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\s+(['’]s)\b/g, '$1')
}
