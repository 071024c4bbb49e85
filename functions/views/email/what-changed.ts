import { html } from 'hono/html'
import type { Edition, Item } from '#core/editions/edition.ts'
import { day } from '#core/later.ts'
import { localDate } from '#core/local-time.ts'
import { moment, shortDate } from '../dates.ts'
import type { Section } from '../html.ts'
import type { Telling } from '../telling.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

const kinds = ['control', 'casualty', 'diplomacy'] as const

/** One line for each kind; "no change" is said, not left out. */
export function whatChanged(edition: Edition, telling: Telling): Section {
  const title = titleOf(edition, telling)
  const lines = kinds.map((kind) => ({
    kind: words.kinds[kind],
    line: lineOf(edition.items.filter(({ development }) => development.kind === kind)),
  }))
  return {
    html: html`<h2 style="${s.h2}">${title}</h2>
<ul style="${s.list}">
${lines.map(({ kind, line }) => html`<li style="${s.li}"><strong>${kind}:</strong> ${line}</li>`)}
</ul>`,
    text: [title.toUpperCase(), ...lines.map(({ kind, line }) => `* ${kind}: ${line}`)].join('\n'),
  }
}

/** After a pause the reader is told how far back it goes. The web's readers had no digest before. */
function titleOf({ previous, from, to, zone }: Edition, { medium }: Telling): string {
  if (medium === 'web' || previous === undefined) return words.changed.first(moment(from, zone))
  const days = (Date.parse(to) - Date.parse(from)) / (day * 1000)
  if (days < 1.5) return words.changed.sinceLast
  return words.changed.sinceLastOn(shortDate(localDate(from, zone)))
}

function lineOf(items: readonly Item[]): string {
  const [first] = [...items].sort((a, b) => b.development.weight - a.development.weight)
  if (first === undefined) return `${words.noChange}.`
  const { development, before } = first
  const now = words.statuses[development.status]
  const earlier = words.statuses[before?.status as keyof typeof words.statuses]
  const status = earlier && earlier !== now ? ` (${words.now(now)}, ${words.was(earlier)})` : ` (${now})`
  return `${development.headline}${status}${items.length > 1 ? `; ${words.more(items.length - 1)}` : ''}.`
}
