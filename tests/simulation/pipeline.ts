import { articleIdOf } from '#core/articles/canonical-url.ts'
import type { Message, QueueName } from '#core/messages.ts'
import { cohortOf, firstCohort } from '#core/sending/cohort.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { type HistoryEvent, violationsIn } from '#core/sending/history.ts'
import { alert } from '#functions/alert/alert.ts'
import type { AlertPorts } from '#functions/alert/alert-ports.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import type { DeliverPorts } from '#functions/deliver/deliver-ports.ts'
import { detect } from '#functions/detect/detect.ts'
import type { DetectPorts } from '#functions/detect/detect-ports.ts'
import { digest } from '#functions/digest/digest.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { poll } from '#functions/poll/poll.ts'
import { tick } from '#functions/tick/tick.ts'
import { functions, readerOf } from '../../infra/functions.ts'
import { pack } from '../builders/pack.ts'
import { preferences, profile } from '../builders/profile.ts'
import { postRoom } from '../builders/pump.ts'
import { plainDetection } from '../detect/plain-detection.ts'
import { everything } from '../memory/debts.ts'
import { type World, world } from '../memory/world.ts'
import { attempt, facing } from './invocation.ts'
import { nextTick } from './next-tick.ts'
import { type Post, post } from './post.ts'
import { simulatedQueues } from './queues.ts'
import type { Random } from './random.ts'
import type { Schedule } from './schedules.ts'
import type { Tally } from './tally.ts'
import { timeline } from './timeline.ts'

const minute = 60_000
const hour = 60 * minute
const quarter = 15 * minute
const begin = '2013-06-05T03:00:00.000Z'
export const pipelineBegin = Date.parse(begin)
/** Faults end here; what they left is finished by itself. */
const calm = pipelineBegin + 3 * hour
/** Past the last cut-off. */
const end = pipelineBegin + 18 * hour
const date = '2013-06-05'
const digestDue = Date.parse('2013-06-05T04:00:00.000Z')

const readers = [
  profile('ann'),
  profile('bob', { preferences: preferences({ alerts: null }) }),
  profile('cid', { preferences: preferences({ digest: null }) }),
]
const places = ['arden', 'brill', 'cove']
const feed = 'https://courier.example/feed'
const filler = 'Said by nobody in particular, at some length. '.repeat(6)

/** From the feed to the inbox: three readers, a morning's articles, one of them changed later; a day in all. */
export async function playPipeline({ random, fault, weather }: Schedule): Promise<Tally> {
  const time = timeline(pipelineBegin)
  const made = world({ now: begin, packs: [pack] })
  made.clock.now = time.instant
  const queues = simulatedQueues(
    { timeline: time, random },
    { doubled: weather.doubled, lost: weather.doubled / 2 },
    receive,
  )
  const ses = post({ timeline: time, random }, weather, made.pipe, (event) => queues.put('mailEvents', event, 0))
  const whole = { ...made, ...postRoom(), ...ses, queues, detection: plainDetection() }
  await subscribe(made)
  const news = publish(made, time, random)

  function process(queue: QueueName, skew = skewOf(random)): typeof whole {
    const faulty = () => (time.now() < calm ? fault() : undefined)
    const timeout = functions[readerOf(queue)].timeout * 1000
    return facing(whole, { timeline: time, random, fault: faulty, timeout, skew })
  }

  function receive(queue: QueueName, message: unknown): Promise<'done' | 'again'> {
    return attempt(() => work[queue](message as never, process(queue)))
  }

  const ticker = skewOf(random)
  function tickOn(): void {
    const next = nextTick(made.store, time.now(), ticker)
    const look = Math.min(next, time.now() + quarter)
    time.at(look, () => {
      if (look < next) tickOn()
      else attempt(() => work.ticks({ tick: true }, process('ticks', ticker))).then(tickOn)
    })
  }

  tickOn()
  await time.run(calm)
  stopPolling(made)
  queues.redrive()
  for (let until = calm + hour; until <= end; until += hour) {
    await time.run(until)
    if (isFinished(made)) break
  }
  return tallyOf(made, ses, news)
}

/** Seconds by which a process's clock is wrong: five minutes at most. */
function skewOf(random: Random): number {
  return Math.round((random() - 0.5) * 600)
}

/** The feed has no more news: asking it all day would prove nothing. */
function stopPolling({ store }: World): void {
  for (const [id, state] of store.sources) store.sources.set(id, { ...state, nextPoll: '2013-06-07T00:00:00.000Z' })
}

/** Nothing is owed but what is due another day. */
function isFinished({ store }: World): boolean {
  return everything(store).every(({ owed }) => owed.at >= '2013-06-06T00:00:00.000Z')
}

/** What any of the functions asks of the world. */
type Ports = Omit<World, 'mailer' | 'queues'> & DeliverPorts & DetectPorts & Pick<AlertPorts, 'queues'>

const work: { readonly [Q in QueueName]: (message: Message<Q>, ports: Ports) => Promise<'done' | 'again'> } = {
  ticks: async (_, ports) => {
    await tick(ports)
    return 'done'
  },
  polls: ({ source }, ports) => poll(source, ports),
  articles: (message, ports) => ingest(message, ports),
  readings: ({ article }, ports) => detect(article, ports),
  changes: (message, ports) => alert(message, ports),
  digests: (message, ports) => digest(message, ports),
  deliveries: (message, ports) => deliver(message, ports),
  mailEvents: (message, ports) => feedback(message, ports),
}

async function subscribe(made: World): Promise<void> {
  for (const reader of readers) {
    const cohort = cohortOf(reader.subscriber, reader.preferences)
    if (cohort !== undefined) {
      await made.cohorts.save(firstCohort(cohort, begin))
      await made.rosters.joinCohort(cohort, reader.subscriber)
    }
    await made.rosters.joinWatch('vale', reader.subscriber)
    await made.subscribers.save(reader)
  }
  await made.sources.save({ id: 'courier', revision: 1, failures: 0, nextPoll: begin })
}

/** Articles appear in the feed within an hour and a half, each about a place or two. Answers what each says. */
function publish(
  made: World,
  time: ReturnType<typeof timeline>,
  random: Random,
): ReadonlyMap<string, readonly string[]> {
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
    time.at(pipelineBegin + random() * 1.5 * hour, () => {
      items.push(url)
      show(items.join('\n'))
    })
  }
  return news
}

/** Lost: an article unread, a change unannounced, a run unfinished, a digest or a listed mail without an outcome. */
function tallyOf({ store, log }: World, ses: Post, news: ReadonlyMap<string, readonly string[]>): Tally {
  const rows = [...store.deliveries].flatMap(([subscriber, each]) =>
    subscriber === 'heartbeat' ? [] : [...each.values()],
  )
  const mails = [...ses.accepted].filter(([id]) => !id.startsWith('H-'))
  const digests = readers.filter(({ preferences: { digest: asked } }) => asked !== null)
  const violations = violationsIn(log.events as readonly HistoryEvent[])
  const losses = [
    ...violations.filter(({ what }) => what !== 'accepted twice'),
    ...[...news].flatMap(([article, about]) =>
      about.filter(
        (place) => !store.dossiers.get(place)?.developments[0]?.claims.some((claim) => claim.startsWith(article)),
      ),
    ),
    ...[...store.dossiers.values()].filter(({ announced, revision }) => announced !== revision),
    ...[...store.runs.values()].filter(({ nextAudit }) => nextAudit !== undefined),
    ...[...store.runs.values()].filter(
      (run) => Object.values(run.outcomes).reduce((a, b) => a + b, 0) !== run.listed.length,
    ),
    ...digests.filter(
      ({ subscriber }) =>
        !isSettled(store.deliveries.get(subscriber)?.get(digestDeliveryId('vale', date, subscriber))?.state),
    ),
    ...rows.filter(({ state }) => !isSettled(state) || state === 'FAILED'),
  ]
  const late = mails.filter(([id, [first]]) => id.startsWith('D2013') && (first ?? 0) > digestDue + 30 * minute)
  return {
    schedules: 1,
    duplicates: mails.reduce((sum, [, times]) => sum + times.length - 1, 0),
    lost: losses.length,
    missed: rows.filter(({ state }) => state === 'MISSED').length,
    unsettled: rows.filter(({ state }) => state === 'UNSETTLED').length,
    late: late.length,
  }
}
