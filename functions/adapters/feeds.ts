import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { FeedMalformed } from '#core/failures.ts'
import { day, hour, minute } from '#core/later.ts'
import type { Feed, FeedItem, Feeds } from '#core/ports/news.ts'
import { publishedFrom } from './dates.ts'
import { withoutBodies } from './feed-bodies.ts'

const most = 500

/** Entities are never expanded: a document type is refused, and with it all that could define one. */
export function feeds(): Feeds {
  return {
    parse(text) {
      if (declares(text)) throw new FeedMalformed(`expected a feed, got a document type: ${start(text)}`)
      const { items, ttl } = feedOf(text)
      const named = items.filter((item): item is FeedItem => item !== undefined)
      const each = [...new Map(named.map((item) => [item.url, item])).values()]
      return { items: each, ...(ttl === undefined ? {} : { ttlSeconds: ttl }) } satisfies Feed
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

interface Read {
  readonly items: readonly (FeedItem | undefined)[]
  readonly ttl?: number | undefined
}

function feedOf(text: string): Read {
  const parsed = parseAny(text)
  switch (parsed.format) {
    case 'rss': {
      const { items = [], link, ttl, sy } = parsed.feed
      return { items: items.map((item) => rssItem(item, link)), ttl: ttl ? ttl * minute : updatePeriod(sy) }
    }
    case 'rdf': {
      const { items = [], link, sy } = parsed.feed
      return { items: items.map((item) => rdfItem(item, link)), ttl: updatePeriod(sy) }
    }
    case 'atom': {
      const base = alternate(parsed.feed.links)
      return {
        items: (parsed.feed.entries ?? []).map((entry) => atomItem(entry, base)),
        ttl: updatePeriod(parsed.feed.sy),
      }
    }
    case 'json':
      return { items: (parsed.feed.items ?? []).map((item) => jsonItem(item, parsed.feed.home_page_url)) }
  }
}

const periods: Readonly<Record<string, number>> = { hourly: hour, daily: day, weekly: 7 * day }

/** Seconds between two updates as the syndication module tells them. */
function updatePeriod(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | undefined {
  const period = periods[sy?.updatePeriod?.trim().toLowerCase() ?? '']
  return period && Math.floor(period / Math.max(1, sy?.updateFrequency ?? 1))
}

function parseAny(text: string) {
  try {
    return parseFeed(withoutBodies(text), { maxItems: most })
  } catch (error) {
    throw new FeedMalformed(`expected RSS, Atom, RDF or JSON Feed, got ${start(text)}`, { cause: error })
  }
}

function rssItem(item: RssFeed.Item<string>, base: string | undefined): FeedItem | undefined {
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value
  return feedItem(item.link ?? permalink, base, item.title, item.pubDate ?? item.dc?.dates?.[0], item.atom?.updated)
}

function rdfItem(item: RdfFeed.Item<string>, base: string | undefined): FeedItem | undefined {
  return feedItem(item.link, base, item.title, item.dc?.dates?.[0])
}

function atomItem(entry: AtomFeed.Entry<string>, base: string | undefined): FeedItem | undefined {
  return feedItem(alternate(entry.links), base, entry.title?.value, entry.published ?? entry.updated, entry.updated)
}

function jsonItem(item: JsonFeed.Item<string>, base: string | undefined): FeedItem | undefined {
  return feedItem(item.url ?? item.external_url, base, item.title, item.date_published, item.date_modified)
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
  updated?: string,
): FeedItem | undefined {
  const url = address(link?.trim(), base)
  if (url === undefined || !/^https?:/.test(url)) return undefined
  const words = title
    ?.replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { url, title: words || null, published: publishedFrom(published), updated: publishedFrom(updated) }
}

/** Parsed once: asking first whether it can be parsed costs as much again. */
function address(place: string | undefined, base: string | undefined): string | undefined {
  if (!place) return undefined
  try {
    return new URL(place, base).href
  } catch {
    return undefined
  }
}

function start(text: string): string {
  return JSON.stringify(text.trim().slice(0, 80))
}
