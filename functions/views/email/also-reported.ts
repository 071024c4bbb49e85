import { html } from 'hono/html'
import type { Edition, Item } from '#core/editions/edition.ts'
import { nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { link } from './development.ts'
import { s } from './styles.ts'

const most = 12

/** One line each; what does not fit is counted, never dropped in silence. */
export function alsoReported(items: readonly Item[], { watch, date }: Edition, publicUrl: string): Section {
  if (items.length === 0) return nothing
  const shown = items.slice(0, most)
  const left = items.length - shown.length
  const web = `${publicUrl}/${watch}/${date}/`
  return {
    html: html`<h2 style="${s.h2}">${words.alsoReported}</h2>
<ul style="${s.list};font-size:15px">
${shown.map(({ development, dossier }) => html`<li>${link(development.headline, `${publicUrl}/d/${dossier}#${development.id}`)} (${development.status})</li>`)}
${left > 0 ? html`<li>${link(words.moreOnWeb(left), web)}</li>` : ''}
</ul>`,
    text: [
      words.alsoReported.toUpperCase(),
      ...shown.map(
        ({ development, dossier }) =>
          `* ${development.headline} (${development.status}) ${publicUrl}/d/${dossier}#${development.id}`,
      ),
      ...(left > 0 ? [`* ${words.moreOnWeb(left)}: ${web}`] : []),
    ].join('\n'),
  }
}
