import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import type { Item } from '#core/editions/edition.ts'
import { capital, placeName } from '#core/fold/words.ts'
import { badgeOf } from '../badge.ts'
import { when } from '../dates.ts'
import { type Html, nothing, type Section, safeLink } from '../html.ts'
import { addsTo } from '../repetition.ts'
import { outletOf, statementsBySpeaker, tidy } from '../statements.ts'
import { addressOf, type Telling } from '../telling.ts'
import { words } from '../wording.ts'
import { link } from './link.ts'
import { badgeStyle, s, tones } from './styles.ts'

const mostVoices = 5

/** One development of a digest: place, date and badge, headline, two sentences, who says what, sources. */
export function development(item: Item, telling: Telling): Section {
  const { development: told } = item
  const { shown, left } = statementsBySpeaker(told, telling.pack, mostVoices)
  const more = left > 0 ? words.moreVoices(left) : ''
  const parts = [over(told), headline(told), summary(told, telling), changed(item, words.lastReported)]
  const sources = sourcesLine(item, telling)
  return {
    html: html`<div class="line" style="${s.item}">
${parts.map((part) => part.html)}
${shown.map(({ speaker, stance, says }) => html`<p style="${s.voice}"><strong>${speaker}</strong> ${stance}: ${says}</p>`)}
${more ? html`<p class="soft" style="${s.voice}">${more}</p>` : ''}
${sources.html}
</div>`,
    text: [
      ...parts.map(({ text }) => text),
      ...shown.map(({ speaker, stance, says }) => `- ${speaker} ${stance}: ${says}`),
      more && `- ${more}`,
      sources.text,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }
}

/** Where, when, and how sure. */
export function over(told: Development): Section {
  const badge = badgeOf(told)
  const where = [told.place && capital(placeName(told.place)), told.date && when(told.date)].filter(Boolean).join(' · ')
  return {
    html: html`<p class="soft" style="${s.small};margin-bottom:6px">${where ? html`${where} &nbsp;` : ''}<span class="${badge.tone}" style="${badgeStyle};${tones[badge.tone]}">${badge.label}</span></p>`,
    text: [where, `[${badge.label}]`].filter(Boolean).join(' '),
  }
}

function headline({ headline }: Development): Section {
  return { html: html`<h3 style="${s.h3}">${headline}</h3>`, text: headline }
}

/** At most two sentences. What only says again the headline, or what the one speaker is quoted with below, is left out. */
export function summary({ summary, headline, statements }: Development, { pack }: Telling): Section {
  const [first, ...rest] = statements
  const lone = first && rest.every(({ speaker, source }) => speaker === first.speaker && source === first.source)
  const told = lone
    ? `${headline} ${statements.map((each) => `${each.speaker ?? outletOf(each, pack)} ${each.says} ${each.quote}`).join(' ')}`
    : headline
  const sentences = summary
    .map(({ text }) => tidy(text))
    .filter(addsTo(told))
    .slice(0, 2)
  if (sentences.length === 0) return nothing
  const text = sentences.join(' ')
  return { html: html`<p style="${s.p}">${text}</p>`, text }
}

/** What was told of it before, where that was otherwise. */
export function changed({ development: told, before }: Item, label: string): Section {
  if (before === undefined || (before.headline === told.headline && before.status === told.status)) return nothing
  const status = words.statuses[before.status as keyof typeof words.statuses] ?? before.status
  const line = `${before.headline} (${status}).`
  return { html: html`<p style="${s.change}"><strong>${label}:</strong> ${line}</p>`, text: `${label}: ${line}` }
}

export function sourcesLine({ development: told, dossier }: Item, { pack, publicUrl }: Telling): Section {
  const sources = sourcesOf(told, pack)
  const record = addressOf.development(publicUrl, dossier, told.id)
  return {
    html: html`<p class="soft" style="${s.small};margin-top:8px">${words.sources}: ${sources.map(({ name, url }, at): Html => html`${at > 0 ? ', ' : ''}${link(name, url)}`)} · ${link(words.record, record)}</p>`,
    text: `${words.sources}: ${sources.map(({ name, url }) => (url ? `${name} <${url}>` : name)).join(', ')}\n${words.record}: ${record}`,
  }
}

/** Each source once, with the first of its articles. */
function sourcesOf({ statements }: Development, pack: Pack): readonly { name: string; url: string | undefined }[] {
  const names = new Map<string, string | undefined>()
  for (const { source, url } of statements) {
    const name = outletOf({ wire: null, source }, pack)
    if (!names.get(name)) names.set(name, safeLink(url))
  }
  return [...names].map(([name, url]) => ({ name, url }))
}
