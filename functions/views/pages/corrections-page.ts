import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { TakenBack } from '#core/editions/edition.ts'
import { longDate } from '../dates.ts'
import { words } from '../page-wording.ts'
import { archivePage } from './archive-page.ts'

/** What was told and does not hold: what was said, what holds, and why. Newest first. */
export function correctionsPage(all: readonly (TakenBack & { readonly pack: Pack })[], packs: readonly Pack[]): string {
  const text = words.archive
  return archivePage({
    title: text.corrections,
    watches: packs.map(({ watch }) => watch),
    body: html`<h1>${text.corrections}</h1>
<p>${text.correctionsIntro}</p>
${all.length === 0 ? html`<p>${text.noCorrections}</p>` : ''}
${all.map(
  ({ pack, date, development, dossier, headline, status, basis, before }) => html`<section>
<p class="soft">${longDate(date)} · ${pack.watch.name}</p>
<h2><a href="/d/${dossier}#${development}">${status === 'withdrawn' ? text.noLonger(headline) : headline}</a></h2>
${before ? html`<p><strong>${text.weSaid}:</strong> ${before.headline} (${before.status})</p>` : ''}
<p><strong>${text.nowHolds}:</strong> ${words.statuses[status]}, ${basis}.</p>
</section>`,
)}`,
  })
}
