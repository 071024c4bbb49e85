import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { LedgerRow } from '#core/dossier.ts'
import type { Edition, Item } from '#core/editions/edition.ts'
import { peopleText } from '#core/fold/casualty-words.ts'
import { capital } from '#core/fold/words.ts'
import { scopeText } from '../dates.ts'
import { closedRange, figureText, rangeText, rowLabel } from '../figures.ts'
import { type Html, nothing, type Section } from '../html.ts'
import { addressOf, type Telling } from '../telling.ts'
import { words } from '../wording.ts'
import { link } from './link.ts'
import { bar, s } from './styles.ts'

const most = { mail: 6, web: 40 } as const

interface Line {
  readonly label: string
  readonly where: string
  readonly range: string
  readonly dayBefore: string
  readonly counters: string
  readonly row: LedgerRow
}

/** Every question with the figures of all who counted, and what was told of the day before. Nothing is added up. */
export function casualtyTable(edition: Edition, { pack, publicUrl, medium }: Telling): Section {
  const all = edition.items.flatMap((item) => item.development.ledger.map((row) => lineOf(row, item, pack)))
  const lines = all.slice(0, most[medium])
  if (lines.length === 0) return nothing
  const left = all.length - lines.length
  const web = addressOf.edition(publicUrl, edition)
  const columns = words.casualtyColumns
  const widest = Math.max(...lines.map(({ row }) => row.high ?? 0), 1)
  const hasDayBefore = lines.some(({ dayBefore }) => dayBefore !== '')
  const head = (name: string, extra = '') => html`<th scope="col" class="line${extra}" style="${s.th}">${name}</th>`
  return {
    html: html`<table style="${s.table};margin-top:24px">
<caption style="${s.caption}">${words.casualties}</caption>
<thead><tr>
${head(columns.group)}${head(columns.range)}${head(columns.chart, ' chart')}${hasDayBefore ? head(columns.dayBefore) : ''}
</tr></thead>
<tbody>
${lines.map(
  ({ label, where, row, dayBefore, counters }) => html`<tr>
<th scope="row" class="line" style="${s.td};font-weight:400">${label}<br><span class="soft" style="${s.under}">${where}<br>${counters}</span></th>
<td class="line" style="${s.td};font-weight:700;white-space:nowrap">${closedRange(row)}${row.open ? html`<br><span class="soft" style="${s.under};font-weight:400">${words.orMore}</span>` : ''}</td>
<td class="line chart" style="${s.td};width:110px">${barOf(row, widest)}</td>${hasDayBefore ? html`<td class="line" style="${s.td}">${dayBefore}</td>` : ''}
</tr>`,
)}
</tbody></table>
${left > 0 ? html`<p class="soft" style="${s.small};margin-top:6px">${link(words.moreRows(left), web)}</p>` : ''}`,
    text: [
      words.casualties.toUpperCase(),
      ...lines.map(
        ({ label, where, range, counters, dayBefore }) =>
          `* ${label} (${where}): ${range}. ${counters}${dayBefore ? `. ${columns.dayBefore}: ${dayBefore}` : ''}`,
      ),
      ...(left > 0 ? [`* ${words.moreRows(left)}: ${web}`] : []),
    ].join('\n'),
  }
}

function lineOf(row: LedgerRow, { development: { place }, dayBefore = [] }: Item, pack: Pack): Line {
  const earlier = dayBefore.find(({ casualty, victims }) => casualty === row.casualty && victims === row.victims)
  const parts = row.parts.map(({ victims, count }) => figureText(peopleText(victims, pack), count))
  const figures = row.figures.map(({ counter, count }) => figureText(counter, count))
  return {
    row,
    label: rowLabel(row, pack),
    where: [place?.name, scopeText(row.scope)].filter(Boolean).join(', '),
    range: rangeText(row),
    dayBefore: earlier === undefined ? '' : rangeText(earlier),
    counters: capital([...figures, ...(parts.length > 0 ? [`${words.including} ${parts.join(', ')}`] : [])].join('; ')),
  }
}

/** Two table cells: as wide as the lowest figure, then up to the highest. On a logarithmic scale, for tolls differ by thousands. */
function barOf({ low, high }: LedgerRow, widest: number): Html {
  const width = (n: number) => Math.round((100 * Math.log1p(n)) / Math.log1p(widest))
  const sure = width(low ?? high ?? 0)
  const maybe = Math.max(0, width(high ?? 0) - sure)
  return html`<table role="presentation" style="border-collapse:collapse"><tr><td style="padding:0;height:12px;width:${sure}px;background:${bar.sure}"></td><td style="padding:0;height:12px;width:${maybe}px;background:${bar.maybe}"></td></tr></table>`
}
