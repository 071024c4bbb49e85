import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import { isPartisan } from '../badge.ts'
import { shortDate } from '../dates.ts'
import { plain } from '../html.ts'
import { words } from '../wording.ts'

const most = 70

/** The fact first, with the attribution that the headline carries until it is confirmed; at most 70 characters. */
export function subjectOf({ kind, date, items }: Edition, { watch }: Pack): string {
  const [first, ...rest] = [...items].map(({ development }) => development).sort((a, b) => b.weight - a.weight)
  const lead =
    kind === 'digest' ? `${watch.name}, ${shortDate(date)}: ` : kind === 'correction' ? `${words.correction}: ` : ''
  if (first === undefined) return plain(`${lead}${kind === 'digest' ? words.noChange : watch.name}`)
  const subject = lead + attributed(first, most - lead.length)
  if (kind !== 'digest') return subject
  const second = rest.find((each) => each.kind !== first.kind && each.weight >= 40)
  const both = second && `${subject}; ${plain(second.headline)}`
  return both !== undefined && both.length <= most && !subject.includes('…') ? both : subject
}

const attribution = /\b(?:says?|said|claims?|counts?|den(?:y|ies)|disputes?|reports?|concedes?)\b/

/** A cut that loses who says or denies it would assert: then fewer words say it, or the status says how sure it is. */
function attributed(told: Development, length: number): string {
  const headline = plain(told.status === 'withdrawn' ? words.noLonger(told.headline) : told.headline)
  if (headline.length <= length || !attribution.test(headline)) return shorten(headline, length)
  const clause = shorten(headline, length)
  if (attribution.test(clause) && !clause.endsWith('…')) return clause
  const [first = headline] = headline.split(';')
  const fact = first.replace(/,? (?:(?:says?|according to) [^,]*|[^,]* (?:says?|reports?))$/, '')
  const voice = isPartisan(told.independent) ? words.oneSide : words.oneSource
  if (fact !== first && `${fact}, ${voice}`.length <= length) return `${fact}, ${voice}`
  const bare = fact.replace(/ in (?!the\b)[^,;]+$/, '')
  if (fact !== first && told.kind === 'casualty' && `${bare}, ${voice}`.length <= length) return `${bare}, ${voice}`
  const status = ` (${words.statuses[told.status]})`
  return shorten(fact === first ? headline : fact, length - status.length) + status
}

/** Cut at a clause, else at a word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const clause = text.slice(0, length + 1).lastIndexOf(';')
  if (clause > 20) return text.slice(0, clause)
  const words = text.slice(0, length - 1).replace(/[\s,;:]+\S*$/, '')
  return `${words.replace(/(?:\s(?:a|an|the|in|of|at|on|by|to|for|with|and|from|its))+$/i, '')}…`
}
