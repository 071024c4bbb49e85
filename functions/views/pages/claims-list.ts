import { html } from 'hono/html'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Claim } from '#core/claims/claim.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import { capital } from '#core/fold/words.ts'
import { shortDate } from '../dates.ts'
import { type Html, safeLink } from '../html.ts'
import { words } from '../page-wording.ts'
import { outletOf } from '../statements.ts'

const most = 60

/** Every claim a development rests on: who published it and who says it, and the sentence with the words that count marked in it. */
export function claimsOf(told: Development, evidence: readonly Evidence[], pack: Pack): Html {
  const rows = new Map(evidence.map((row) => [row.article, row]))
  const claims = told.claims.flatMap((ref) => {
    const cut = ref.lastIndexOf('/')
    const row = rows.get(ref.slice(0, cut))
    const claim = row?.claims.find(({ id }) => id === ref.slice(cut + 1))
    return row && claim ? [{ row, claim }] : []
  })
  if (claims.length === 0) return quotesOf(told, pack)
  const left = (told.omitted?.claims ?? 0) + Math.max(0, claims.length - most)
  return html`<ul class="claims plain">${claims.slice(0, most).map(({ row, claim }) => claimItem(row, claim, pack))}</ul>
${left > 0 ? html`<p class="soft">${words.archive.moreClaims(left)}</p>` : ''}`
}

function claimItem(row: Evidence, claim: Claim, pack: Pack): Html {
  const sentence = row.context[claim.id]?.sentence ?? claim.text
  const speaker = claim.speaker === null ? words.archive.ownVoice : capital(claim.speaker.name)
  return html`<li>${outlet(row.source, row.url, pack)}${row.published ? `, ${shortDate(row.published.slice(0, 10))}` : ''}${claim.wire ? ` (${words.archive.copyOf(claim.wire)})` : ''} · ${speaker} · ${words.archive.modalities[claim.modality]}
<blockquote>${marked(sentence, claim.text)}</blockquote></li>`
}

/** The sentence, with the claim's own words in it marked. */
function marked(sentence: string, words: string): Html {
  const at = sentence.indexOf(words)
  if (at < 0) return html`${sentence}`
  return html`${sentence.slice(0, at)}<mark>${words}</mark>${sentence.slice(at + words.length)}`
}

/** Where the articles' rows are gone, what the head itself kept. */
function quotesOf({ statements }: Development, pack: Pack): Html {
  return html`<ul class="claims plain">${statements.map(
    (statement) =>
      html`<li>${outlet(statement.source, statement.url, pack)}${statement.published ? `, ${shortDate(statement.published.slice(0, 10))}` : ''} · ${capital(statement.speaker ?? words.archive.ownVoice)}
<blockquote>${statement.quote}</blockquote></li>`,
  )}</ul>`
}

function outlet(source: string | null, url: string | undefined, pack: Pack): Html {
  const name = outletOf({ wire: null, source }, pack)
  const href = safeLink(url)
  return href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`
}
