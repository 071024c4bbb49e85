import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { LedgerRow } from '#core/dossier.ts'
import type { Item } from '#core/editions/edition.ts'
import { shortDate } from '../dates.ts'
import { figureText, rangeText, rowLabel } from '../figures.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'

interface Point {
  readonly day: string
  readonly place: string
  readonly row: LedgerRow
}

const most = 18
const width = 680
const height = 220
const margin = { left: 52, right: 8, top: 16, bottom: 28 }
/** Between the days that are written below, so that they can be read on a phone. */
const perLabel = 84

/** The dead of each day as they were counted: a bar from the lowest figure to the highest, and the figures in a table. */
export function tollChart(items: readonly Pick<Item, 'development'>[], pack: Pack): Html {
  const points = pointsOf(items).slice(-most)
  if (points.length < 2) return html``
  const text = words.archive.toll
  return html`<section><h2>${text.title}</h2>
<div class="chartbox">${chart(points)}
<div class="scroll" tabindex="0" role="region" aria-label="${text.title}"><table><caption>${text.caption}</caption><thead><tr><th scope="col">${text.day}</th><th scope="col">${text.who}</th><th scope="col" class="num">${text.range}</th><th scope="col">${text.counters}</th></tr></thead>
<tbody>${[...points].reverse().map(({ day, place, row }) => html`<tr><th scope="row">${shortDate(day)}</th><td>${rowLabel(row, pack)}, ${place}</td><td class="num">${rangeText(row)}</td><td>${row.figures.map(({ counter, count }) => figureText(counter, count)).join('; ')}</td></tr>`)}</tbody></table></div></div></section>`
}

/** Each day's question once, as it was told last; oldest first. */
function pointsOf(items: readonly Pick<Item, 'development'>[]): readonly Point[] {
  const points = new Map<string, Point>()
  for (const { development } of items) {
    const { date, place, ledger, kind, id } = development
    if (kind !== 'casualty' || date?.granularity !== 'day') continue
    for (const row of ledger.filter(({ casualty, high, low }) => casualty === 'killed' && (high ?? low) !== null)) {
      const key = `${id} ${row.victims} ${row.scope}`
      if (!points.has(key))
        points.set(key, { day: date.value.slice(0, 10), place: place?.name ?? words.elsewhere, row })
    }
  }
  return [...points.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function chart(points: readonly Point[]): Html {
  const top = niceTop(Math.max(...points.map(({ row }) => row.high ?? row.low ?? 0), 1))
  const y = (n: number) => margin.top + (height - margin.top - margin.bottom) * (1 - n / top)
  const step = (width - margin.left - margin.right) / points.length
  const ticks = [0, top / 2, top]
  const labelled = labelsOf(points, step)
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.archive.toll.alt(points.length)}" font-family="system-ui,sans-serif" font-size="12" fill="currentColor">
${ticks.map((tick) => html`<line x1="${margin.left}" x2="${width}" y1="${y(tick)}" y2="${y(tick)}" stroke="currentColor" stroke-opacity=".2"/><text x="${margin.left - 6}" y="${y(tick) + 4}" text-anchor="end">${tick.toLocaleString(words.locale)}</text>`)}
${points.map(({ row, day }, at) => {
  const x = margin.left + step * (at + 0.5)
  const [low, high] = [row.low ?? row.high ?? 0, row.high ?? row.low ?? 0]
  const wide = Math.min(26, step * 0.6)
  return html`<rect x="${(x - wide / 2).toFixed(1)}" width="${wide.toFixed(1)}" y="${y(low).toFixed(1)}" height="${Math.max(1, y(0) - y(low)).toFixed(1)}" fill="#b3452f"/>${high > low ? html`<rect x="${(x - wide / 2).toFixed(1)}" width="${wide.toFixed(1)}" y="${y(high).toFixed(1)}" height="${(y(low) - y(high)).toFixed(1)}" fill="#e0a99c"/>` : ''}${labelled.has(at) ? html`<text x="${(x - wide / 2).toFixed(1)}" y="${height - 8}">${shortDate(day)}</text>` : ''}`
})}
</svg>`
}

/** Points under which their day stands: the first of each day, where there is room. */
function labelsOf(points: readonly Point[], step: number): ReadonlySet<number> {
  const labelled: number[] = []
  points.forEach(({ day }, at) => {
    const last = labelled.at(-1)
    const hasRoom = last === undefined || (at - last) * step >= perLabel
    if (hasRoom && points[at - 1]?.day !== day) labelled.push(at)
  })
  return new Set(labelled)
}

/** The next 1, 2 or 5 times a power of ten. */
function niceTop(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n))
  return [2, 5, 10].map((times) => times * power).find((top) => top >= n) ?? 10 * power
}
