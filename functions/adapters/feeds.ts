import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { FeedMalformed } from '#core/failures.ts'
import type { FeedItem, Feeds } from '#core/ports.ts'
import { publishedFrom } from './dates.ts'

const most = 500

/** Entities are never expanded: a document type is refused, and with it all that could define one. */
export function feeds(): Feeds {
  return {
    parse(text) {
      if (declares(text)) throw new FeedMalformed(`expected a feed, got a document type: ${start(text)}`)
      const items = itemsOf(text).filter((item): item is FeedItem => item !== undefined)
      return [...new Map(items.map((item) => [item.url, item])).values()]
    },
  }
}

/** Whether markup declarations stand before the root element, behind any comments and processing instructions. */
function declares(text: string): boolean {
  let at = 0
  for (;;) {
    at += /^[\s\ufeff]*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined
    if (end === undefined) return text.startsWith('<!', at)
    const found = text.indexOf(end, at)
    if (found < 0) return true
    at = found + end.length
  }
}

function itemsOf(text: string): readonly (FeedItem | undefined)[] {
  const parsed = parseAny(text)
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => rssItem(item, parsed.feed.link))
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => rdfItem(item, parsed.feed.link))
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => atomItem(entry, alternate(parsed.feed.links)))
    case 'json':
      return (parsed.feed.items ?? []).map((item) => jsonItem(item, parsed.feed.home_page_url))
  }
}

function parseAny(text: string) {
  try {
    return parseFeed(text, { maxItems: most })
  } catch (error) {
    throw new FeedMalformed(`expected RSS, Atom, RDF or JSON Feed, got ${start(text)}`, { cause: error })
  }
}

function rssItem(item: RssFeed.Item<string>, base: string | undefined): FeedItem | undefined {
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value
  return feedItem(item.link ?? permalink, base, item.title, item.pubDate ?? item.dc?.dates?.[0])
}

function rdfItem(item: RdfFeed.Item<string>, base: string | undefined): FeedItem | undefined {
  return feedItem(item.link, base, item.title, item.dc?.dates?.[0])
}

function atomItem(entry: AtomFeed.Entry<string>, base: string | undefined): FeedItem | undefined {
  return feedItem(alternate(entry.links), base, entry.title?.value, entry.published ?? entry.updated)
}

function jsonItem(item: JsonFeed.Item<string>, base: string | undefined): FeedItem | undefined {
  return feedItem(item.url ?? item.external_url, base, item.title, item.date_published)
}

function alternate(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  return (links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links?.[0])?.href
}

/** Undefined for what has no address on the web: nothing could be read there. */
function feedItem(
  link: string | undefined,
  base: string | undefined,
  title: string | undefined,
  published: string | undefined,
): FeedItem | undefined {
  const place = link?.trim()
  if (!place || !URL.canParse(place, base)) return undefined
  const url = new URL(place, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const words = title
    ?.replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { url: url.href, title: words || null, published: publishedFrom(published) }
}

function start(text: string): string {
  return JSON.stringify(text.trim().slice(0, 80))
}
