import type { ArticleHead } from '#core/articles/article.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { datedBy } from '#core/articles/dated.ts'
import { changesIn, windowOf } from '#core/articles/feed-window.ts'
import type { Source, SourceState } from '#core/articles/source.ts'
import type { FeedItem } from '#core/ports/news.ts'
import type { PollPorts } from './poll-ports.ts'

/** What a feed showed, and what became of it. */
export interface Seen {
  readonly items: number
  readonly unseen: number
  readonly changed: number
  readonly dates: readonly (string | null)[]
  readonly window: readonly string[]
  /** Nothing of what it showed last time is left: what stood between the two is not known. */
  readonly mayHaveGap: boolean
  readonly ttlSeconds?: number
}

type Named = FeedItem & { readonly id: string }

/** Makes every unseen item a row, and has those read again that their publisher changed. */
export async function seeItems(
  source: Source,
  feed: string,
  state: SourceState,
  text: string,
  ports: PollPorts,
): Promise<Seen> {
  const { items: given, ttlSeconds } = ports.feeds.parse(text)
  const items = named(given, feed)
  const before = state.window ?? []
  const { unseen, changed, overlaps } = changesIn(items, before)
  const first = state.lastSuccess === undefined
  const owes = !first || source.firstPoll === 'take'
  const extract: string[] = []
  let count = 0
  for (const item of unseen) {
    if ((await ports.articles.see(headOf(item, source, owes, ports.clock.now()))) !== 'new') continue
    count += 1
    if (owes) extract.push(item.id)
  }
  const postponed = new Set<string>()
  for (const item of changed) {
    const asked = await askAgain(item, ports)
    if (asked === 'later') postponed.add(item.id)
    else if (asked !== undefined) extract.push(asked.id)
  }
  if (extract.length > 0)
    await ports.queues.send(
      'articles',
      extract.map((id) => ({ extract: id })),
    )
  return {
    items: items.length,
    unseen: count,
    changed: changed.length,
    dates: items.map(({ published }) => published),
    window: [...windowOf(items.filter(({ id }) => !postponed.has(id))), ...standing(before, postponed)],
    mayHaveGap: before.length > 0 && items.length > 0 && !overlaps,
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
  }
}

/** Items may be named relative to the feed; only the web's schemes are followed. One address is one item. */
function named(items: readonly FeedItem[], feed: string): readonly Named[] {
  const each = items.flatMap((item): Named[] => {
    const url = URL.canParse(item.url, feed) ? new URL(item.url, feed).href : ''
    return /^https?:/.test(url) ? [{ ...item, url, id: articleIdOf(url) }] : []
  })
  return [...new Map(each.map((item) => [item.id, item])).values()]
}

function headOf({ id, url, title, published }: Named, source: Source, owes: boolean, now: string): ArticleHead {
  return {
    id,
    url,
    source: source.id,
    ...(title === null ? {} : { headline: title }),
    published: datedBy([['feed', published]], now).published,
    seen: now,
    version: 0,
    revision: 1,
    state: 'seen',
    dossiers: [],
    ...(owes ? { owed: { kind: 'extraction', at: now } } : {}),
  }
}

/**
 * Has an article that was read or set aside looked at again, under its first address where this is another of it. While its last version
 * waits to be read, it is asked for at the next visit.
 */
async function askAgain(
  { id, title }: Named,
  ports: PollPorts,
): Promise<{ readonly id: string } | 'later' | undefined> {
  const named = await ports.articles.head(id)
  const head = named?.sameAs === undefined ? named : await ports.articles.head(named.sameAs)
  if (head === undefined || head.state === 'seen' || head.owed?.kind === 'extraction') return undefined
  if (head.owed?.kind === 'reading') return 'later'
  const next: ArticleHead = {
    ...head,
    ...(title === null ? {} : { headline: title }),
    revision: head.revision + 1,
    owed: { kind: 'extraction', at: ports.clock.now() },
  }
  return (await ports.articles.save(next)) === 'saved' ? { id: next.id } : 'later'
}

/** What the window before held of the items that are asked for later, so that they count as changed again. */
function standing(before: readonly string[], postponed: ReadonlySet<string>): readonly string[] {
  const beginnings = [...postponed].map((id) => id.slice(0, 11))
  return before.filter((each) => beginnings.some((start) => each.startsWith(start)))
}
