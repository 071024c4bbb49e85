import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition, Item } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import type { Instant } from '#core/instant.ts'
import { longDate, moment } from '../dates.ts'
import { calendar } from '../email/calendar.ts'
import { positions } from '../email/positions.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import { archivePage } from './archive-page.ts'
import { mapFigure } from './map-figure.ts'
import { timeline } from './timeline.ts'
import { tollChart } from './toll-chart.ts'

/** What a watch's page is made of; `today` is what no day's edition holds yet. */
export interface WatchView {
  readonly pack: Pack
  readonly now: Instant
  readonly today: readonly Item[]
  /** Days, newest first. */
  readonly days: readonly Edition[]
  readonly map: MapPicture | undefined
}

const mostADay = 12

/** A watch day by day, newest first: map, timeline, casualties, what is planned, who takes which position. */
export function watchPage({ pack, now, today, days, map }: WatchView): string {
  const { watch } = pack
  const text = words.archive
  const told = days.filter(({ items }) => items.length > 0)
  const latest = days[0]
  const all = [...today, ...told.flatMap(({ items }) => items)]
  return archivePage({
    title: text.watchTitle(watch.name),
    watches: [watch],
    feedsOf: watch,
    body: html`<h1>${text.watchTitle(watch.name)}</h1>
<p class="soft">${text.updated(moment(now, watch.zone), watch.zone)}</p>
${mapFigure(map)}
${today.length > 0 ? html`<h2>${text.today}</h2>${shortened(today, pack)}` : ''}
${told.map(({ date, items }) => html`<h2><a href="/${watch.id}/${date}/">${longDate(date)}</a></h2>${shortened(items, pack, `/${watch.id}/${date}/`)}`)}
${all.length === 0 ? html`<p>${text.nothingYet}</p>` : ''}
${tollChart(all, pack)}
${latest ? html`${calendar(latest.calendar).html}${positions(latest.positions).html}` : ''}
<h2>${text.moreWays}</h2>
<ul><li><a href="/subscribe">${text.byMail}</a></li><li><a href="/${watch.id}/feed.atom">${text.feeds.atom}</a> · <a href="/${watch.id}/feed.json">${text.feeds.json}</a></li><li><a href="/corrections">${text.corrections}</a></li></ul>`,
  })
}

/** A day's heaviest developments; the day's own page has all. */
function shortened(items: readonly Item[], pack: Pack, all?: string): Html {
  const ranked = [...items].sort((a, b) => b.development.weight - a.development.weight)
  const left = all === undefined ? 0 : Math.max(0, ranked.length - mostADay)
  return html`${timeline(left > 0 ? ranked.slice(0, mostADay) : ranked, pack)}${left > 0 ? html`<p><a href="${all}">${words.archive.moreThatDay(left)}</a></p>` : ''}`
}
