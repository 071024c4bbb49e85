import { html } from 'hono/html'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development, DossierHead } from '#core/dossier.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import { peopleText } from '#core/fold/casualty-words.ts'
import { capital, placeName } from '#core/fold/words.ts'
import { badgeOf } from '../badge.ts'
import { moment, scopeText, when } from '../dates.ts'
import { lineOf } from '../email/calendar.ts'
import { figureText, rangeText, rowLabel } from '../figures.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import { archivePage } from './archive-page.ts'
import { claimsOf } from './claims-list.ts'
import { mapFigure } from './map-figure.ts'
import { tollChart } from './toll-chart.ts'

export interface DossierView {
  readonly head: DossierHead
  readonly evidence: readonly Evidence[]
  readonly pack: Pack
  readonly map: MapPicture | undefined
}

/** All that is known of one place or matter: every claim with its words and source, and how what we say of it changed. */
export function dossierPage({ head, evidence, pack, map }: DossierView): string {
  const text = words.archive
  const told = [...head.developments].sort((a, b) => b.weight - a.weight)
  const name = told[0]?.place?.name ?? head.calendar[0]?.matter ?? told[0]?.headline ?? words.record
  return archivePage({
    title: text.recordTitle(name),
    watches: [pack.watch],
    feedsOf: pack.watch,
    body: html`<h1>${text.recordTitle(name)}</h1>
<p class="soft">${text.recordIntro(told.length)} ${text.updated(moment(head.changedAt, pack.watch.zone), pack.watch.zone)}</p>
${told.length > 1 ? html`<ul>${told.map(({ id, headline }) => html`<li><a href="#${id}">${headline}</a></li>`)}</ul>` : ''}
${mapFigure(map)}
${head.calendar.length > 0 ? html`<h2>${words.calendar}</h2><ul>${head.calendar.map((entry) => html`<li><strong>${entry.matter}:</strong> ${lineOf(entry)}</li>`)}</ul>` : ''}
${told.map((each) => section(each, evidence, pack))}
${tollChart(
  told.map((development) => ({ development })),
  pack,
)}`,
  })
}

function section(told: Development, evidence: readonly Evidence[], pack: Pack): Html {
  const badge = badgeOf(told)
  const text = words.archive
  const where = [told.place && capital(placeName(told.place)), told.date && when(told.date)].filter(Boolean).join(' · ')
  return html`<section id="${told.id}">
<h2>${told.headline}</h2>
<p>${where ? `${where} · ` : ''}<strong class="${badge.tone}">${badge.label}</strong>. ${text.because(told.basis)}</p>
${told.summary.length > 0 ? html`<p>${told.summary.map((sentence) => sentence.text).join(' ')}</p>` : ''}
${ledger(told, pack)}
<h3>${text.everyClaim}</h3>
${claimsOf(told, evidence, pack)}
<h3>${text.independent(told.independent.count)}</h3>
<ul>${told.independent.groups.map(({ speaker, wire, owner, claims, why }) => html`<li>${capital(speaker ?? wire ?? outletName(owner, pack))}: ${text.claims(claims.length)} (${why})</li>`)}</ul>
${told.unknowns.length > 0 ? html`<h3>${words.notKnown}</h3><ul>${told.unknowns.map((unknown) => html`<li>${unknown}</li>`)}</ul>` : ''}
<h3>${text.history}</h3>
<ol>${told.revisions.map(({ after, status, why }) => html`<li>${after} (${words.statuses[status as keyof typeof words.statuses] ?? status}): ${why}</li>`)}</ol>
</section>`
}

function ledger({ ledger }: Development, pack: Pack): Html {
  if (ledger.length === 0) return html``
  const { group, range, counters } = words.casualtyColumns
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.casualties}"><table><caption>${words.casualties}</caption><thead><tr><th scope="col">${group}</th><th scope="col">${range}</th><th scope="col">${counters}</th></tr></thead><tbody>
${ledger.map((row) => html`<tr><th scope="row">${rowLabel(row, pack)}<br><small>${scopeText(row.scope)}</small></th><td>${rangeText(row)}</td><td>${[...row.figures.map(({ counter, count }) => figureText(counter, count)), ...row.parts.map(({ victims, count }) => `${words.including} ${figureText(peopleText(victims, pack), count)}`)].join('; ')}</td></tr>`)}</tbody></table></div>`
}

function outletName(owner: string | null, pack: Pack): string {
  return pack.sources.find(({ id }) => id === owner)?.name ?? owner ?? words.unnamedSource
}
