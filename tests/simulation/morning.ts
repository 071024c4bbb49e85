import { articleIdOf } from '#core/articles/canonical-url.ts'
import { cohortOf, firstCohort } from '#core/sending/cohort.ts'
import { pack } from '../builders/pack.ts'
import { preferences, profile } from '../builders/profile.ts'
import { memoryExtractor } from '../memory/extractor.ts'
import { memoryFeeds } from '../memory/feeds.ts'
import { memoryFetcher } from '../memory/fetcher.ts'
import { memoryLog } from '../memory/log.ts'
import { memoryAtlas, memoryGazetteers, memoryPainter } from '../memory/maps.ts'
import { memoryPacks } from '../memory/packs.ts'
import { memoryPorts } from '../memory/ports.ts'
import { type Checked, empty, emptyStore } from '../memory/store.ts'
import { memoryTokens } from '../memory/tokens.ts'
import type { Random } from './random.ts'
import type { Timeline } from './timeline.ts'

const hour = 3_600_000
export const begin = '2013-06-05T03:00:00.000Z'

export const readers = [
  profile('ann'),
  profile('bob', { preferences: preferences({ alerts: null }) }),
  profile('cid', { preferences: preferences({ digest: null }) }),
]
const places = ['arden', 'brill', 'cove']
const feed = 'https://courier.example/feed'
const filler = 'Said by nobody in particular, at some length. '.repeat(6)

/** The cohorts that readers wait in: worked out once for all schedules. */
const waiting = readers.flatMap((reader) => {
  const key = cohortOf(reader.subscriber, reader.preferences)
  return key === undefined ? [] : [{ key, subscriber: reader.subscriber, first: firstCohort(key, begin) }]
})
const packs = memoryPacks([pack])
const tokens = memoryTokens()

export type MorningWorld = ReturnType<typeof morningWorld>

/** Everything that remembers, and what the articles come from; without queues and SES. */
export function morningWorld(timeline: Timeline, checked: Checked) {
  const store = emptyStore(checked)
  const clock = { now: timeline.instant }
  return {
    store,
    clock,
    ...memoryPorts(store, clock),
    packs,
    tokens,
    feeds: memoryFeeds,
    extractor: memoryExtractor,
    fetcher: memoryFetcher(),
    log: memoryLog(),
    atlas: memoryAtlas,
    gazetteers: memoryGazetteers,
    painter: memoryPainter,
  }
}

/** As if nothing had happened yet. */
export function restart({ store, fetcher, log }: MorningWorld): void {
  empty(store)
  fetcher.answers.clear()
  fetcher.asked.length = 0
  log.events.length = 0
}

export async function subscribe(made: MorningWorld): Promise<void> {
  for (const { key, subscriber, first } of waiting) {
    await made.cohorts.save(first)
    await made.rosters.joinCohort(key, subscriber)
  }
  for (const reader of readers) {
    await made.rosters.joinWatch('vale', reader.subscriber)
    await made.subscribers.save(reader)
  }
  await made.sources.save({ id: 'courier', revision: 1, failures: 0, nextPoll: begin })
}

/** Articles appear in the feed within an hour and a half, each about a place or two. Answers what each says. */
export function publish(made: MorningWorld, time: Timeline, random: Random): ReadonlyMap<string, readonly string[]> {
  const news = new Map<string, readonly string[]>()
  const items: string[] = []
  const show = (text: string) => {
    made.fetcher.answers.set(feed, { status: 200, url: feed, contentType: 'application/rss+xml', text })
  }
  show('')
  for (let n = 0; n < 2 + Math.floor(random() * 2); n += 1) {
    const url = `https://courier.example/${n}`
    const about = places.filter(() => random() < 0.5)
    news.set(articleIdOf(url), about)
    made.fetcher.answers.set(url, `<h1>News ${n}</h1><p>${filler} ${about.map((place) => `#${place}`).join(' ')}</p>`)
    time.at(Date.parse(begin) + random() * 1.5 * hour, () => {
      items.push(url)
      show(items.join('\n'))
    })
  }
  return news
}
