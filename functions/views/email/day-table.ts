import { html } from 'hono/html'
import type { DayFacts, Ending } from '#core/day-facts.ts'
import { shortDate } from '../dates.ts'
import type { Section } from '../html.ts'
import { operatorWords as words } from '../wording/operator.ts'
import { s } from './styles.ts'

/** Each count of a day beside that of the day before, which has settled since. */
export function dayTable(facts: DayFacts, before: DayFacts): Section {
  const rows = rowsOf(facts).map(([name, n], i) => [name, words.number(n), words.number(rowsOf(before)[i]?.[1] ?? 0)])
  const days = [shortDate(facts.date), shortDate(before.date)]
  const wide = Math.max(...rows.map(([name = '']) => name.length))
  const texts = [[words.column, ...days], ...rows].map(([name = '', ...cells]) =>
    `${name.padEnd(wide)}${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd(),
  )
  return {
    html: html`<table style="${s.table}"><thead><tr>${[words.column, ...days].map((name) => html`<th scope="col" class="line" style="${s.th}">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
      ([name, ...cells]) => html`
<tr><th scope="row" class="line" style="${s.td};font-weight:400">${name}</th>${cells.map((cell) => html`<td class="line" style="${s.td}">${cell}</td>`)}</tr>`,
    )}
</tbody></table>`,
    text: texts.join('\n'),
  }
}

function rowsOf(facts: DayFacts): readonly (readonly [name: string, n: number])[] {
  const { articles, heard, mails, post } = facts
  const { rows } = words
  return [
    [rows.read, articles.read],
    [rows.language, articles.language],
    [rows.setAside, articles['set-aside']],
    [rows.heard, heard],
    [rows.digest, mails.digest.sent],
    [rows.alert, mails.alert.sent],
    [rows.correction, mails.correction.sent],
    [rows.kept, sum(facts, 'kept')],
    [rows.open, sum(facts, 'open')],
    [rows.missed, sum(facts, 'missed')],
    [rows.refused, sum(facts, 'refused')],
    [rows.unsettled, sum(facts, 'unsettled')],
    [rows.taken, post.taken],
    [rows.toldOf, post.toldOf],
  ]
}

/** Over every kind of mail that is listed. */
export function sum({ mails }: DayFacts, ending: Ending): number {
  return mails.digest[ending] + mails.alert[ending] + mails.correction[ending]
}
