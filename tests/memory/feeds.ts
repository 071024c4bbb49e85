import { FeedMalformed } from '#core/failures.ts'
import type { FeedItem, Feeds } from '#core/ports/news.ts'

/** A feed is one item a line: `url | title | published | updated`, all but the first optional. */
export const memoryFeeds: Feeds = {
  parse(text) {
    return { items: text.split('\n').filter(Boolean).map(item) }
  },
}

function item(line: string): FeedItem {
  const [url, title, published, updated] = line.split('|').map((each) => each.trim())
  if (!url || !URL.canParse(url)) throw new FeedMalformed(`expected a line that begins with a URL, got ${line}`)
  return { url, title: title || null, published: published || null, updated: updated || null }
}
