import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Pack } from '#core/corpus/pack.ts'
import type { Item } from '#core/editions/edition.ts'
import type { Instant } from '#core/instant.ts'
import { badgeOf } from './badge.ts'
import { plain } from './html.ts'
import { words } from './page-wording.ts'
import { statementsBySpeaker } from './statements.ts'
import { addressOf } from './telling.ts'

export interface Feed {
  readonly pack: Pack
  readonly publicUrl: string
  readonly items: readonly Item[]
  /** When there is nothing to go by. */
  readonly now: Instant
}

const mostVoices = 6

/** RFC 4287. A development is one entry for good; what changes of it changes its date. */
export function atomFeed({ pack, publicUrl, items, now }: Feed): string {
  const { id, name } = pack.watch
  const web = addressOf.watch(publicUrl, id)
  return generateAtomFeed({
    id: web,
    title: { value: words.archive.watchTitle(name) },
    updated: new Date(newest(items) ?? now),
    authors: [{ name: words.brand }],
    links: [
      { href: `${web}feed.atom`, rel: 'self', type: 'application/atom+xml' },
      { href: web, rel: 'alternate', type: 'text/html' },
    ],
    entries: entriesOf(items, pack, publicUrl).map(({ url, title, text, updated, kind }) => ({
      id: url,
      title: { value: title },
      links: [{ href: url, rel: 'alternate', type: 'text/html' }],
      updated: new Date(updated),
      summary: { value: text },
      categories: [{ term: kind }],
    })),
  })
}

/** JSON Feed 1.1. */
export function jsonFeed({ pack, publicUrl, items }: Feed): string {
  const { id, name } = pack.watch
  const web = addressOf.watch(publicUrl, id)
  const feed = generateJsonFeed({
    title: words.archive.watchTitle(name),
    home_page_url: web,
    feed_url: `${web}feed.json`,
    language: words.language,
    authors: [{ name: words.brand, url: publicUrl }],
    items: entriesOf(items, pack, publicUrl).map(({ url, title, text, updated, kind }) => ({
      id: url,
      url,
      title,
      content_text: text,
      date_modified: new Date(updated),
      tags: [kind],
    })),
  })
  return JSON.stringify(feed)
}

/** Each development once, as it was told last; newest first. */
function entriesOf(items: readonly Item[], pack: Pack, publicUrl: string) {
  const seen = new Set<string>()
  return items
    .filter(({ development: { id } }) => !seen.has(id) && seen.add(id))
    .map(({ development: told, dossier }) => ({
      url: addressOf.development(publicUrl, dossier, told.id),
      title: plain(told.headline),
      text: plain(textOf(told, pack)),
      updated: told.changedAt,
      kind: words.kinds[told.kind],
    }))
    .sort((a, b) => (a.updated < b.updated ? 1 : -1))
}

function textOf(told: Item['development'], pack: Pack): string {
  const voices = statementsBySpeaker(told, pack, mostVoices).shown
  const said = voices.map(({ speaker, stance, says }) => `${speaker} ${stance}: ${says}`).join('; ')
  return `${badgeOf(told).label}. ${told.summary.map(({ text }) => text).join(' ')} ${said}`
}

function newest(items: readonly Item[]): Instant | undefined {
  return items
    .map(({ development }) => development.changedAt)
    .sort()
    .at(-1)
}
