import type { Edition } from '#core/edition.ts'
import type { Pack } from '#core/pack.ts'
import { shortDate } from '../dates.ts'
import { plain } from '../html.ts'
import { words } from '../wording.ts'

const most = 70

/** The fact first, with the attribution that the headline carries until it is confirmed; at most 70 characters. */
export function subjectOf(edition: Edition, pack: Pack): string {
  const headlines = edition.items.map(({ development }) => plain(development.headline))
  const [first] = headlines
  if (edition.kind === 'alert') return fitted(`${first ?? pack.watch.name}`)
  if (edition.kind === 'correction') return fitted(`${words.correction}: ${first ?? pack.watch.name}`)
  const lead = `${pack.watch.name}, ${shortDate(edition.date)}: `
  return first === undefined ? fitted(`${lead}${words.noChange}`) : lead + shorten(first, most - lead.length)
}

function fitted(subject: string): string {
  return shorten(plain(subject), most)
}

/** Cut at a clause, else at a word; never so that an attribution is lost: a subject without it would assert. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const clause = text.slice(0, length + 1).lastIndexOf(';')
  const attributed = /\b(?:says|said|claims?|den(?:y|ies))\b/
  if (clause > 20 && (!attributed.test(text) || attributed.test(text.slice(0, clause)))) return text.slice(0, clause)
  return `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`
}
