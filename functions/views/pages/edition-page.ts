import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition, TakenBack } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import { capital } from '#core/fold/words.ts'
import { longDate } from '../dates.ts'
import { editionBody } from '../email/edition-body.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import { archivePage } from './archive-page.ts'
import { drawings } from './map-figure.ts'

export interface EditionView {
  readonly edition: Edition
  readonly pack: Pack
  readonly publicUrl: string
  readonly map: MapPicture | undefined
  /** What later editions took back of this one; shown over it, never written into it. */
  readonly takenBack?: readonly TakenBack[]
  /** Other days, newest first. */
  readonly days?: readonly string[]
}

/** An edition on the web: what its mail says, with room for all of it. */
export function editionPage({ edition, pack, publicUrl, map, takenBack = [], days = [] }: EditionView): string {
  const told = editionBody(edition, { pack, publicUrl, medium: 'web' }, map && drawings(map))
  const others = days.filter((date) => date !== edition.date)
  return archivePage({
    title: told.subject,
    watches: [pack.watch],
    feedsOf: pack.watch,
    body: html`${correctionsOver(takenBack)}
${told.html}
${others.length > 0 ? html`<h2>${words.archive.otherDays}</h2><ul>${others.map((date) => html`<li><a href="/${pack.watch.id}/${date}/">${longDate(date)}</a></li>`)}</ul>` : ''}
<p><a href="/${pack.watch.id}/">${words.archive.allOf(pack.watch.name)}</a></p>`,
  })
}

function correctionsOver(takenBack: NonNullable<EditionView['takenBack']>): Html {
  if (takenBack.length === 0) return html``
  return html`<div class="notice warn" role="note"><p><strong>${words.archive.correctedSince}</strong></p>
<ul>${takenBack.map(({ date, development, dossier, headline, status, basis, before }) => html`<li>${longDate(date)}: ${before ? `“${before.headline}” ${words.archive.isNow(words.statuses[status])}` : headline}. ${capital(basis)}. <a href="/d/${dossier}#${development}">${words.record}</a></li>`)}</ul></div>`
}
