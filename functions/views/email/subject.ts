import type { Pack } from '#core/corpus/pack.ts'
import type { Status } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import { capital } from '#core/fold/words.ts'
import { shortDate } from '../dates.ts'
import { plain } from '../html.ts'
import { words } from '../wording.ts'

const most = 70

/** The fact first, with the attribution that the headline carries until it is confirmed; at most 70 characters. */
export function subjectOf({ kind, date, items }: Edition, { watch }: Pack): string {
  const first = items[0]?.development
  const lead =
    kind === 'digest' ? `${watch.name}, ${shortDate(date)}: ` : kind === 'correction' ? `${words.correction}: ` : ''
  if (first === undefined) return plain(`${lead}${kind === 'digest' ? words.noChange : watch.name}`)
  return lead + attributed(plain(first.headline), first.status, most - lead.length)
}

const attribution = /\b(?:says?|said|claims?|counts?|den(?:y|ies)|disputes?)\b/

/** A cut that loses who says or denies it would assert: then the status stands for them. */
function attributed(headline: string, status: Status, length: number): string {
  const short = shorten(headline, length)
  if (!attribution.test(headline) || attribution.test(short)) return short
  const label = `${capital(status)}: `
  return label + shorten(headline, length - label.length)
}

/** Cut at a clause, else at a word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const clause = text.slice(0, length + 1).lastIndexOf(';')
  return clause > 20 ? text.slice(0, clause) : `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`
}
