import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { LedgerRow } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import { scopeText } from '../dates.ts'
import { closedRange, figureText, peopleText, rangeText, rowLabel } from '../figures.ts'
import { type Html, nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { bar, s } from './styles.ts'

const most = 8

interface Line {
  readonly label: string
  readonly where: string
  readonly range: string
  readonly counters: string
  readonly parts: string
  readonly row: LedgerRow
}

/** Every question with the figures of all who counted. Nothing is added up. */
export function casualtyTable(edition: Edition, pack: Pack): Section {
  const lines = edition.items
    .filter(({ development }) => development.kind === 'casualty')
    .flatMap(({ development }) => development.ledger.map((row) => lineOf(row, development.place?.name, pack)))
    .slice(0, most)
  if (lines.length === 0) return nothing
  const { group, range, chart, counters } = words.casualtyColumns
  const widest = Math.max(...lines.map(({ row }) => row.high ?? 0), 1)
  return {
    html: html`<table style="${s.table};margin-top:24px">
<caption style="${s.caption}">${words.casualties}</caption>
<thead><tr>
<th scope="col" class="line" style="${s.th}">${group}</th><th scope="col" class="line" style="${s.th}">${range}</th>
<th scope="col" class="line chart" style="${s.th}">${chart}</th><th scope="col" class="line" style="${s.th}">${counters}</th>
</tr></thead>
<tbody>
${lines.map(
  (line) => html`<tr>
<th scope="row" class="line" style="${s.td};font-weight:400">${line.label}<br><span class="soft" style="font-size:13px;color:#4a5560">${line.where}</span></th>
<td class="line" style="${s.td};font-weight:700;white-space:nowrap">${closedRange(line.row)}${line.row.open ? html`<br><span class="soft" style="font-weight:400;font-size:13px;color:#4a5560">${words.orMore}</span>` : ''}</td>
<td class="line chart" style="${s.td};width:110px">${barOf(line.row, widest)}</td>
<td class="line" style="${s.td};font-size:14px">${line.counters}${line.parts ? html`<br>${line.parts}` : ''}</td>
</tr>`,
)}
</tbody></table>`,
    text: [
      words.casualties.toUpperCase(),
      ...lines.map(
        ({ label, where, range, counters, parts }) =>
          `* ${label} (${where}): ${range}. ${counters}${parts ? `; ${parts}` : ''}`,
      ),
    ].join('\n'),
  }
}

function lineOf(row: LedgerRow, place: string | undefined, pack: Pack): Line {
  const scope = scopeText(row.scope)
  return {
    row,
    label: rowLabel(row, pack),
    where: [place, scope].filter((word) => word !== undefined).join(', '),
    range: rangeText(row),
    counters: row.figures.map(({ counter, count }) => figureText(counter, count)).join('; '),
    parts:
      row.parts.length === 0
        ? ''
        : `${words.including} ${row.parts.map(({ victims, count }) => figureText(peopleText(victims, pack), count)).join(', ')}`,
  }
}

/** Two table cells: as wide as the lowest figure, then up to the highest. On a logarithmic scale, for tolls differ by thousands. */
function barOf({ low, high }: LedgerRow, widest: number): Html {
  const width = (n: number) => Math.round((100 * Math.log1p(n)) / Math.log1p(widest))
  const sure = width(low ?? high ?? 0)
  const maybe = Math.max(0, width(high ?? 0) - sure)
  return html`<table role="presentation" style="border-collapse:collapse"><tr><td style="padding:0;height:12px;width:${sure}px;background:${bar.sure}"></td><td style="padding:0;height:12px;width:${maybe}px;background:${bar.maybe}"></td></tr></table>`
}
