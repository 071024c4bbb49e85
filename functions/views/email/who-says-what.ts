import { html } from 'hono/html'
import type { Development } from '#core/dossier.ts'
import { nothing, type Section } from '../html.ts'
import { statementsBySpeaker } from '../statements.ts'
import type { Telling } from '../telling.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

const most = 8

/** Everybody who spoke of one development, those who decide first. */
export function whoSaysWhat(told: Development, { pack }: Telling): Section {
  const { shown, left } = statementsBySpeaker(told, pack, most)
  if (shown.length === 0) return nothing
  const more = left > 0 ? words.moreVoices(left) : ''
  return {
    html: html`<table style="${s.table};margin-top:16px">
<caption class="soft" style="${s.caption}">${words.whoSaysWhat}</caption>
<tbody>
${shown.map(
  ({ speaker, stance, says }) => html`<tr>
<th scope="row" class="line" style="${s.td};width:34%">${speaker}</th>
<td class="line" style="${s.td}">${stance}: ${says}</td>
</tr>`,
)}
</tbody></table>
${more ? html`<p class="soft" style="${s.small};margin-top:6px">${more}</p>` : ''}`,
    text: [
      words.whoSaysWhat.toUpperCase(),
      ...shown.map(({ speaker, stance, says }) => `* ${speaker} ${stance}: ${says}`),
      ...(more ? [`* ${more}`] : []),
    ].join('\n'),
  }
}
