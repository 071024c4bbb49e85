import { countedMetrics } from '#core/metrics.ts'
import { alarmShapes, type Watched } from '../alarm-shapes.ts'
import { functionNames } from '../functions.ts'
import { queueNames } from '../queue-names.ts'
import type { FunctionWork, Work } from './estimate-work.ts'
import { prices } from './prices.ts'

/** What a deployment does in a day. */
export interface Load {
  readonly articles: number
  readonly subscribers: number
  /** Mails to each subscriber: the digest, and some alerts. */
  readonly mailsEach: number
}

/** US dollars a month of thirty days, by service; `sources` sums to the same by what causes it. */
export interface Cost {
  readonly services: Readonly<Record<string, number>>
  readonly sources: { readonly articles: number; readonly mails: number; readonly standing: number }
}

const days = 30
const minutes = 24 * 60 * days
const million = 1_000_000

/** What each function's work grows with. */
const grows: Readonly<Record<string, 'articles' | 'mails' | 'minutes' | 'visits'>> = {
  tick: 'minutes',
  poll: 'articles',
  ingest: 'articles',
  detect: 'articles',
  alert: 'articles',
  digest: 'mails',
  deliver: 'mails',
  feedback: 'mails',
  pages: 'visits',
}

/** Visits of the pages for each mail. */
const visitsEach = 0.1
/** Processes that read the two secrets once an hour. */
const reading = 25

/** KB of the map that most mails show. */
const picture = 40
/** Lambda polls a queue five times at once, each for twenty seconds, whether anything is in it or not: so many receives a minute. */
const idleReceives = 5 * 3

/** KB: an article with its evidence lives 400 days, a mail's row for good; bytes of a log line, and lines of an article or mail. */
const kept = { article: 8, mail: 0.5, logLine: 500, lines: 6 }

/** Each function's recorded work, per article, mail or tick, times how many there are. */
export function costOf(work: Work, load: Load): Cost {
  const mails = load.subscribers * load.mailsEach * days
  const articles = load.articles * days
  const services: Record<string, number> = {}
  const sources = { articles: 0, mails: 0, standing: 0 }
  const add = (service: string, source: keyof typeof sources, dollars: number) => {
    services[service] = (services[service] ?? 0) + dollars
    sources[source] += dollars
  }
  for (const [name, each] of Object.entries(work.functions)) {
    const what = grows[name]
    if (what === undefined) continue
    const source = { articles: 'articles', mails: 'mails', visits: 'mails', minutes: 'standing' } as const
    const recorded = what === 'articles' || what === 'mails' ? work[what] : each.invocations
    const times = { articles, mails, visits: visitsEach * mails, minutes }[what] / Math.max(1, recorded)
    for (const [service, dollars] of dollarsOf(each)) add(service, source[what], dollars * times)
  }
  add('SES', 'mails', (mails / 1000) * prices.mails)
  add('SES', 'mails', ((mails * picture) / million) * prices.attached)
  add('SQS', 'standing', (queueNames.length * idleReceives * minutes * prices.queueRequests) / million)
  add('SNS', 'mails', (2 * mails * prices.topicRequests) / million)
  add('API', 'mails', (visitsEach * mails * prices.pageRequests) / million)
  add('DynamoDB', 'articles', storing((load.articles * 400 * kept.article) / million))
  add('DynamoDB', 'mails', storing((load.subscribers * load.mailsEach * 400 * kept.mail) / million))
  add('CloudWatch', 'articles', logging(articles))
  add('CloudWatch', 'mails', logging(mails))
  add('CloudWatch', 'standing', watching())
  add('Scheduler', 'standing', (minutes * prices.schedules) / million)
  add('KMS, secrets', 'standing', prices.key + 2 * prices.secret)
  add('KMS, secrets', 'standing', (2 * reading * 24 * days * prices.secretRequests) / million)
  return { services, sources }
}

function dollarsOf(each: FunctionWork): readonly (readonly [service: string, dollars: number])[] {
  const gbSeconds = (each.milliseconds / 1000) * (each.memory / 1024)
  // A message is sent, received and deleted.
  const requests = each.sends + 2 * each.messages
  return [
    ['Lambda', (each.invocations * prices.lambdaRequests) / million + gbSeconds * prices.lambdaGbSecond],
    ['DynamoDB', (each.reads * prices.reads + each.writes * prices.writes) / million],
    ['SQS', (requests * prices.queueRequests) / million],
  ]
}

function storing(gigabytes: number): number {
  return gigabytes * (prices.stored + prices.backups)
}

function logging(things: number): number {
  return ((things * kept.lines * kept.logLine) / 1_000_000_000) * prices.logs
}

/** Alarms over an expression pay for each metric in it. */
function watching(): number {
  const alarmed = alarmShapes.reduce((sum, { watched }) => sum + metricsOf(watched), 0)
  return alarmed * prices.alarmedMetric + (countedMetrics.length + 1) * prices.metric + prices.dashboard
}

function metricsOf(watched: Watched): number {
  if ('queues' in watched) return queueNames.length
  if ('functions' in watched) return watched.functions === 'all' ? functionNames.length : 1
  if ('math' in watched) return watched.of.length
  return 'aws' in watched && watched.aws === 'DynamoDB' ? 2 : 1
}
