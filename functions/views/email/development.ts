import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import type { Item } from '#core/editions/edition.ts'
import { capital, placeName } from '#core/fold/words.ts'
import { badgeOf } from '../badge.ts'
import { when } from '../dates.ts'
import { type Html, type Section, safeLink } from '../html.ts'
import { statementsBySpeaker } from '../statements.ts'
import { words } from '../wording.ts'
import { badgeStyle, s, tones } from './styles.ts'

/**
 * One development: place and date, badge, headline, two sentences, who says what, sources. `titled`: the mail's own title
 * is this headline, so it is not said twice.
 */
export function development(
  { development: told, dossier, before }: Item,
  pack: Pack,
  publicUrl: string,
  { titled = false, earlier = words.lastReported }: { readonly titled?: boolean; readonly earlier?: string } = {},
): Section {
  const badge = badgeOf(told)
  const over = [told.place && capital(placeName(told.place)), when(told.date)].filter(Boolean).join(' · ')
  const record = `${publicUrl}/d/${dossier}#${told.id}`
  const lines = statementsBySpeaker(told.statements, pack)
  const sources = sourcesOf(told, pack)
  const summary = summaryOf(told)
  const change = before && before.headline !== told.headline ? `${earlier}: ${before.headline} (${before.status}).` : ''
  return {
    html: html`<div class="line" style="${s.item}">
<p class="soft" style="${s.small};margin-bottom:4px">${over} &nbsp;<span style="${badgeStyle};${tones[badge.tone]}">${badge.label}</span></p>
${titled ? '' : html`<h3 style="${s.h3}">${told.headline}</h3>`}
${summary ? html`<p style="${s.p}">${summary}</p>` : ''}
${change ? html`<p style="${s.p}">${change}</p>` : ''}
${lines.map(({ speaker, stance, says }) => html`<p style="margin:0 0 4px;font-size:15px"><strong>${speaker}</strong> ${stance}: ${says}</p>`)}
<p class="soft" style="${s.small};margin-top:8px">${words.sources}: ${sources.map(({ name, url }, index) => html`${index > 0 ? ', ' : ''}${link(name, url)}`)} · ${link(words.record, record)}</p>
</div>`,
    text: [
      `${over} [${badge.label}]`,
      titled ? '' : told.headline,
      summary,
      change,
      ...lines.map(({ speaker, stance, says }) => `- ${speaker} ${stance}: ${says}`),
      `${words.sources}: ${sources.map(({ name, url }) => (url ? `${name} <${url}>` : name)).join(', ')}`,
      `${words.record}: ${record}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }
}

export function link(name: string, url: string | undefined): Html {
  const href = safeLink(url)
  return href === undefined ? html`${name}` : html`<a href="${href}" style="${s.link}">${name}</a>`
}

/** Nothing where it would only say the headline again. */
function summaryOf({ summary, headline }: Development): string {
  const told = summary.filter(({ text }) => !text.includes(headline))
  return told.map(({ text }) => text).join(' ')
}

/** Each source once, with the first of its articles. */
function sourcesOf({ statements }: Development, pack: Pack): readonly { name: string; url: string | undefined }[] {
  const names = new Map<string, string | undefined>()
  for (const { source, url } of statements) {
    const name = pack.sources.find(({ id }) => id === source)?.name ?? source ?? 'unnamed source'
    if (!names.get(name)) names.set(name, safeLink(url))
  }
  return [...names].map(([name, url]) => ({ name, url }))
}
