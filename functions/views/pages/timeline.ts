import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Item } from '#core/editions/edition.ts'
import { capital, placeName } from '#core/fold/words.ts'
import { badgeOf } from '../badge.ts'
import { when } from '../dates.ts'
import type { Html } from '../html.ts'
import { addsTo } from '../repetition.ts'
import { outletOf, statementsBySpeaker, tidy } from '../statements.ts'
import { words } from '../wording.ts'

const mostVoices = 4

/** Developments one under the other, each with where, how sure, and who says so; its headline leads to its record. */
export function timeline(items: readonly Item[], pack: Pack): Html {
  return html`<ol class="timeline">${items.map((item) => entry(item, pack))}</ol>`
}

function entry({ development: told, dossier, before }: Item, pack: Pack): Html {
  const badge = badgeOf(told)
  const meta = [told.date && when(told.date), told.place && capital(placeName(told.place)), words.kinds[told.kind]]
  const sentences = told.summary.map(({ text }) => tidy(text)).filter(addsTo(told.headline))
  const { shown } = statementsBySpeaker(told, pack, mostVoices)
  const voices = shown.map(({ speaker, stance, says }) => `${speaker} ${stance}: ${says}`).join('; ')
  const sources = [...new Set(told.statements.map((statement) => outletOf({ ...statement, wire: null }, pack)))]
  const earlier = before !== undefined && before.status !== told.status ? `, ${words.was(before.status)}` : ''
  return html`<li class="${badge.tone}">
<p class="meta">${meta.filter(Boolean).join(' · ')} · <strong class="${badge.tone}">${badge.label}</strong>${earlier}</p>
<h3><a href="/d/${dossier}#${told.id}">${told.headline}</a></h3>
${sentences.length > 0 ? html`<p>${sentences.slice(0, 2).join(' ')}</p>` : ''}
<p class="said">${voices ? `${voices}. ` : ''}${words.sources}: ${sources.join(', ')}</p>
</li>`
}
