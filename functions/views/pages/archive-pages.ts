import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development, DossierHead } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import { badgeOf } from '../badge.ts'
import { when } from '../dates.ts'
import { link } from '../email/development.ts'
import { editionBody } from '../email/edition-body.ts'
import { figureText, rangeText, rowLabel } from '../figures.ts'
import type { Html } from '../html.ts'
import { statementsBySpeaker } from '../statements.ts'
import { words } from '../wording.ts'
import { page } from './layout.ts'

/** An edition on the web is the body of its mail. */
export function editionPage(edition: Edition, pack: Pack, publicUrl: string, others: readonly Edition[]): string {
  const body = editionBody(edition, pack, publicUrl)
  const dates = [...new Set(others.map(({ date }) => date))].filter((date) => date !== edition.date)
  return page({
    title: body.subject,
    watches: [pack.watch],
    body: html`${body.html}
${dates.length > 0 ? html`<h2>Earlier</h2><ul>${dates.map((date) => html`<li><a href="/${pack.watch.id}/${date}/">${date}</a></li>`)}</ul>` : ''}`,
  })
}

/** All that is known of one place or matter: every claim with its words and source, and how what we say of it changed. */
export function dossierPage(head: DossierHead, pack: Pack): string {
  const title = head.developments[0]?.headline ?? head.calendar[0]?.matter ?? 'Record'
  return page({
    title,
    watches: [pack.watch],
    body: html`<h1>${title}</h1>
${head.developments.map((development) => developmentSection(development, pack))}`,
  })
}

function developmentSection(told: Development, pack: Pack): Html {
  const lines = statementsBySpeaker(told.statements, pack)
  return html`<section id="${told.id}">
<h2>${told.headline}</h2>
<p><strong>${badgeOf(told).label}</strong> · ${[told.place?.name, when(told.date)].filter(Boolean).join(' · ')}</p>
<p>${told.summary.map(({ text }) => text).join(' ')}</p>
${
  told.ledger.length > 0
    ? html`<table><caption class="soft">${words.casualties}</caption><thead><tr><th scope="col">${words.casualtyColumns.group}</th><th scope="col">${words.casualtyColumns.range}</th><th scope="col">${words.casualtyColumns.counters}</th></tr></thead><tbody>
${told.ledger.map((row) => html`<tr><th scope="row">${rowLabel(row, pack)}<br><small>${row.scope}</small></th><td>${rangeText(row)}</td><td>${row.figures.map(({ counter, count }) => figureText(counter, count)).join('; ')}</td></tr>`)}</tbody></table>`
    : ''
}
<h3>${words.whoSaysWhat}</h3>
<ul>${lines.map(({ speaker, stance, says }) => html`<li><strong>${speaker}</strong> ${stance}: ${says}</li>`)}</ul>
<h3>Every claim</h3>
<ul>${told.statements.map(
    (statement) =>
      html`<li>${link(pack.sources.find(({ id }) => id === statement.source)?.name ?? statement.source ?? 'unnamed source', statement.url)}, ${statement.published?.slice(0, 10) ?? 'no date'}${statement.wire ? ` (${statement.wire} copy)` : ''}: ${statement.speaker ?? 'in its own words'}, ${statement.stance}<blockquote>“${statement.quote}”</blockquote></li>`,
  )}</ul>
<h3>Independent sources: ${told.independent.count}</h3>
<ul>${told.independent.groups.map(({ speaker, wire, owner, claims, why }) => html`<li>${speaker ?? wire ?? owner ?? 'an outlet'}: ${claims.length} claim${claims.length > 1 ? 's' : ''} (${why})</li>`)}</ul>
<h3>How this changed</h3>
<ol>${told.revisions.map(({ after, status, why }) => html`<li>${after} (${status}): ${why}</li>`)}</ol>
</section>`
}

export function methodsPage(): string {
  return page({
    title: 'How we report',
    body: html`<h1>How we report</h1>
<p>Sitrep reads articles by machine and takes from each sentence who says what happened, where, to whom, and how sure the sentence is. Only what is said to have happened or to be going on changes a report; what might, should or could happen never does.</p>
<h2>Status</h2>
<ul><li><strong>Claimed</strong>: one source, or one side of the conflict, says so.</li>
<li><strong>Disputed</strong>: somebody denies it, or figures contradict each other.</li>
<li><strong>Reported</strong>: two or more independent sources say so.</li>
<li><strong>Confirmed</strong>: the side that loses by it concedes it, or two independent sources that are no party to the conflict agree and nobody denies it.</li>
<li><strong>Corrected</strong>: what we said before no longer holds. Whoever got it is told.</li></ul>
<h2>Independent sources</h2>
<p>Two outlets that print the same agency are one source. So are two articles that quote the same speaker, and two outlets of one owner. An unnamed source never counts as the second.</p>
<h2>Figures</h2>
<p>Figures of different counters stand side by side with their names. They are never averaged, and figures of different periods are never added.</p>
<h2>Places</h2>
<p>Where a place is, we take from <a href="https://www.geonames.org">GeoNames</a> (<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>), changed and added to by us.</p>`,
  })
}

export function privacyPage(): string {
  return page({
    title: 'Privacy',
    body: html`<h1>Privacy</h1>
<p>We store your address, what you chose, when you agreed to it, and which mails were sent to you. Nothing else.</p>
<p>Mails hold no pixels, no counted links and no pictures from a server: we do not learn whether, when or where you read.</p>
<p>Every mail has a link that unsubscribes. After that nothing is sent.</p>`,
  })
}
