import { backOff, pollInterval, spanOf } from '#core/articles/poll-interval.ts'
import type { Source, SourceState } from '#core/articles/source.ts'
import { troubleOf, type Visit } from '#core/articles/source-health.ts'
import { sourceById } from '#core/articles/source-of.ts'
import { FeedMalformed, FetchFailed, FetchRefused } from '#core/failures.ts'
import { hour, later } from '#core/later.ts'
import type { Fetched } from '#core/ports/news.ts'
import type { PollPorts } from './poll-ports.ts'
import { type Seen, seeItems } from './see-items.ts'

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
  try {
    const fetched = await ports.fetcher.fetch(feed, validatorsOf(state))
    if (fetched.status === 304) return succeeded(source, state, fetched, undefined, ports)
    if (fetched.status !== 200) return failed(source, state, `http ${fetched.status}`, ports, fetched.retryAfterSeconds)
    return succeeded(source, state, fetched, await seeItems(source, feed, state, fetched.text, ports), ports)
  } catch (problem) {
    if (!isExpected(problem)) throw problem
    return failed(source, state, `${problem.name}: ${problem.message}`, ports)
  }
}

/** `seen` is undefined where nothing had changed. */
function succeeded(
  source: Source,
  { problem: _, ...state }: SourceState,
  fetched: Fetched,
  seen: Seen | undefined,
  ports: PollPorts,
): SourceState {
  const now = ports.clock.now()
  ports.log.event('poll.done', { source: source.id, new: seen?.unseen ?? 0, changed: seen?.changed ?? 0 })
  if (seen?.mayHaveGap) ports.log.event('source.possible-gap', { source: source.id, items: seen.items })
  const span = seen && spanOf(seen.dates)
  const { etag, lastModified, ...rest } = state
  const pace = {
    ttl: seen?.ttlSeconds,
    maxAge: fetched.maxAgeSeconds,
    span: span ?? (state.rhythm ?? 0) * (state.window?.length ?? 0),
  }
  const next: SourceState = {
    ...rest,
    ...validatorsOf(fetched.status === 304 ? { etag, lastModified } : fetched),
    ...(seen === undefined ? {} : { window: [...seen.window] }),
    ...(span === undefined || seen === undefined ? {} : { rhythm: Math.max(hour / 4, Math.round(span / seen.items)) }),
    ...(seen?.unseen || state.lastNew === undefined ? { lastNew: now } : {}),
    revision: state.revision + 1,
    failures: 0,
    lastSuccess: now,
    nextPoll: later(now, pollInterval(state.id, pace)),
  }
  const visit = seen && { items: seen.items, dated: seen.dates.filter((date) => date !== null).length }
  return withTrouble(source, next, visit, ports)
}

function failed(source: Source, state: SourceState, problem: string, ports: PollPorts, retryAfter = 0): SourceState {
  const failures = state.failures + 1
  ports.log.event('source.failed', { source: state.id, failures, problem })
  const nextPoll = later(ports.clock.now(), backOff(state.id, failures, retryAfter))
  return withTrouble(source, { ...state, revision: state.revision + 1, failures, problem, nextPoll }, undefined, ports)
}

/** Tells the operator when trouble begins or turns into another, and when it is over; never in between. */
function withTrouble(source: Source, state: SourceState, visit: Visit | undefined, ports: PollPorts): SourceState {
  const { trouble, ...rest } = state
  const now = ports.clock.now()
  const unseen = visit === undefined && state.failures === 0 && /^(?:empty|undated)$/.test(trouble?.kind ?? '')
  const kind = unseen ? trouble?.kind : troubleOf(source, state, visit, now)
  if (kind === trouble?.kind) return state
  if (trouble !== undefined && kind === undefined) {
    ports.log.event('source.recovered', { source: source.id, trouble: trouble.kind, since: trouble.since })
    return rest
  }
  if (kind === undefined) return rest
  ports.log.event('source.trouble', { source: source.id, trouble: kind, problem: state.problem ?? null })
  return { ...rest, trouble: { kind, since: now } }
}

function validatorsOf(given: { readonly etag?: string | undefined; readonly lastModified?: string | undefined }) {
  const { etag, lastModified } = given
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) }
}

function isExpected(problem: unknown): problem is Error {
  return problem instanceof FetchFailed || problem instanceof FetchRefused || problem instanceof FeedMalformed
}
