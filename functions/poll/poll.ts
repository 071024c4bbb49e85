import type { ArticleHead } from '#core/articles/article.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { publishedAt } from '#core/articles/published-at.ts'
import type { Source, SourceState } from '#core/articles/source.ts'
import { sourceById } from '#core/articles/source-of.ts'
import { FeedMalformed, FetchFailed, FetchRefused } from '#core/failures.ts'
import { shardOf } from '#core/id.ts'
import { hour, later, minute } from '#core/later.ts'
import type { Articles, Clock, Feeds, Fetched, Fetcher, Log, Packs, Queues, Sources } from '#core/ports.ts'

export interface PollPorts {
  readonly sources: Sources
  readonly articles: Articles
  readonly queues: Queues
  readonly fetcher: Fetcher
  readonly feeds: Feeds
  readonly packs: Packs
  readonly clock: Clock
  readonly log: Log
}

const every = 15 * minute
const longestWait = 6 * hour

/**
 * Asks one source for news. Every item of the body is a row before the source's cursor is saved, so a crash between the two
 * asks again and finds them known. A source that fails is asked less often, and never given up.
 */
export async function poll(id: string, ports: PollPorts): Promise<'done'> {
  const source = sourceById(id, ports.packs.all())
  if (source?.feed === undefined) {
    ports.log.event('poll.unknown-source', { source: id })
    return 'done'
  }
  const now = ports.clock.now()
  const state = (await ports.sources.state(id)) ?? { id, revision: 0, failures: 0, nextPoll: now }
  if (state.nextPoll > now) return 'done'
  await ports.sources.save(await nextState(source, source.feed, state, ports))
  return 'done'
}

async function nextState(source: Source, feed: string, state: SourceState, ports: PollPorts): Promise<SourceState> {
  const now = ports.clock.now()
  try {
    const fetched = await ports.fetcher.fetch(feed, validatorsOf(state))
    if (fetched.status !== 200 && fetched.status !== 304) return failed(state, `http ${fetched.status}`, ports, fetched)
    const seen = fetched.status === 304 ? 0 : await seeItems(source, feed, fetched, ports)
    if (state.failures > 0) ports.log.event('source.recovered', { source: source.id, failures: state.failures })
    ports.log.event('poll.done', { source: source.id, new: seen })
    return succeeded(state, fetched, now)
  } catch (problem) {
    if (!isExpected(problem)) throw problem
    return failed(state, `${problem.name}: ${problem.message}`, ports)
  }
}

async function seeItems(source: Source, feed: string, { body }: Fetched, ports: PollPorts): Promise<number> {
  const now = ports.clock.now()
  const unseen: string[] = []
  for (const item of ports.feeds.parse(new TextDecoder().decode(body))) {
    const url = absolute(item.url, feed)
    if (url === undefined) continue
    const head: ArticleHead = {
      id: articleIdOf(url),
      url,
      source: source.id,
      ...(item.title === null ? {} : { headline: item.title }),
      published: publishedAt(item.published),
      seen: now,
      version: 0,
      revision: 1,
      state: 'seen',
      dossiers: [],
      owed: { kind: 'extraction', at: now },
    }
    if ((await ports.articles.see(head)) === 'new') unseen.push(head.id)
  }
  if (unseen.length > 0) {
    await ports.queues.send(
      'articles',
      unseen.map((extract) => ({ extract })),
    )
  }
  return unseen.length
}

function succeeded(state: SourceState, { etag, lastModified, status }: Fetched, now: string): SourceState {
  const validators = status === 304 ? validatorsOf(state) : { etag, lastModified }
  return {
    id: state.id,
    revision: state.revision + 1,
    ...(validators.etag === undefined ? {} : { etag: validators.etag }),
    ...(validators.lastModified === undefined ? {} : { lastModified: validators.lastModified }),
    failures: 0,
    lastSuccess: now,
    nextPoll: later(now, every + spread(state.id)),
  }
}

/** Waits twice as long after each failure, at least as long as the host asks. */
function failed(state: SourceState, problem: string, ports: PollPorts, fetched?: Fetched): SourceState {
  const failures = state.failures + 1
  ports.log.event('source.failed', { source: state.id, failures, problem })
  const wait = Math.min(longestWait, Math.max(every * 2 ** Math.min(failures - 1, 8), fetched?.retryAfterSeconds ?? 0))
  const nextPoll = later(ports.clock.now(), wait + spread(state.id))
  return { ...state, revision: state.revision + 1, failures, problem, nextPoll }
}

function validatorsOf({ etag, lastModified }: SourceState): { etag?: string; lastModified?: string } {
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) }
}

/** Keeps sources from being asked in the same second. */
function spread(id: string): number {
  return shardOf(id, minute)
}

/** Items may be named relative to the feed; only the web's schemes are followed. */
function absolute(url: string, feed: string): string | undefined {
  const href = URL.canParse(url, feed) ? new URL(url, feed).href : ''
  return /^https?:/.test(href) ? href : undefined
}

function isExpected(problem: unknown): problem is Error {
  return problem instanceof FetchFailed || problem instanceof FetchRefused || problem instanceof FeedMalformed
}
