import { html } from 'hono/html'
import type { Edition, Item } from '#core/editions/edition.ts'
import { nothing, type Section } from '../html.ts'
import { addressOf, type Telling } from '../telling.ts'
import { words } from '../wording.ts'
import { link } from './link.ts'
import { s } from './styles.ts'

/** One line each; `left` more did not fit, and are counted with the way to them. */
export function alsoReported(items: readonly Item[], left: number, edition: Edition, { publicUrl }: Telling): Section {
  if (items.length + left === 0) return nothing
  const web = addressOf.edition(publicUrl, edition)
  const lines = items.map(({ development: told, dossier }) => ({
    headline: told.headline,
    status: ` (${words.statuses[told.status]})`,
    url: addressOf.development(publicUrl, dossier, told.id),
  }))
  return {
    html: html`<h2 style="${s.h2}">${words.alsoReported}</h2>
<ul style="${s.list}">
${lines.map(({ headline, status, url }) => html`<li style="${s.li}">${link(headline, url)}${status}</li>`)}
${left > 0 ? html`<li style="${s.li}">${link(words.moreOnWeb(left), web)}</li>` : ''}
</ul>`,
    text: [
      words.alsoReported.toUpperCase(),
      ...lines.map(({ headline, status, url }) => `* ${headline}${status} ${url}`),
      ...(left > 0 ? [`* ${words.moreOnWeb(left)}: ${web}`] : []),
    ].join('\n'),
  }
}
