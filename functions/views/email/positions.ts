import { html } from 'hono/html'
import type { Positions } from '#core/dossier.ts'
import { joinHtml, nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

/** From the firmest to its denial. */
const order = ['has-proof', 'has-evidence', 'alleges', 'needs-more', 'denies'] as const

/** Who takes which position on one allegation: a row for each position that somebody takes. */
export function positions(all: readonly Positions[]): Section {
  const tables = all.map(({ matter, positions: taken }) => ({
    title: words.positions(matter),
    rows: order.flatMap((position) => {
      const actors = taken.filter((each) => each.position === position).map(({ actor }) => actor)
      return actors.length > 0 ? [{ position: words.positionWords[position], actors: words.list(actors) }] : []
    }),
  }))
  const told = tables.filter(({ rows }) => rows.length > 0)
  if (told.length === 0) return nothing
  const { position, actors } = words.positionColumns
  return {
    html: joinHtml(
      told.map(
        ({ title, rows }) => html`<table style="${s.table};margin-top:24px">
<caption style="${s.caption}">${title}</caption>
<thead><tr><th scope="col" class="line" style="${s.th};width:48%">${position}</th><th scope="col" class="line" style="${s.th}">${actors}</th></tr></thead>
<tbody>
${rows.map((row) => html`<tr><th scope="row" class="line" style="${s.td};font-weight:400">${row.position}</th><td class="line" style="${s.td};font-weight:700">${row.actors}</td></tr>`)}
</tbody></table>`,
      ),
    ),
    text: told
      .map(({ title, rows }) =>
        [title.toUpperCase(), ...rows.map((row) => `* ${row.position}: ${row.actors}`)].join('\n'),
      )
      .join('\n\n'),
  }
}
