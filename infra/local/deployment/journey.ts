import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day, hour, later } from '#core/later.ts'
import { subscribeDemo } from '../demo-subscriber.ts'
import type { Home } from '../home.ts'
import { type Host, openHost } from '../host.ts'
import { replay } from '../replay.ts'
import { tickOnce, travelTo } from '../schedule.ts'
import { type Arrival, arrivals } from '../stories.ts'
import { openTables, openTokens } from '../tables.ts'
import { bundled } from './bundled.ts'
import { type Deployed, deployedIn } from './deployed.ts'
import { losingFirsts } from './losing-firsts.ts'
import { openNewsstand } from './newsstand.ts'
import type { Call } from './recorder.ts'
import { keysAreRotated } from './rotation.ts'
import { sideBySide } from './side-by-side.ts'
import { readTemplate } from './template.ts'
import { type Invoked, timing } from './timing.ts'
import { readersLeave, strangersCome } from './visits.ts'
import { withNewsstand } from './with-newsstand.ts'

export interface Journey {
  readonly deployed: Deployed
  readonly articles: number
  /** Mails caught, by the first letter of their delivery: F confirmation, A alert, D digest, C correction. */
  readonly mails: Readonly<Record<string, number>>
  /** Queues whose first message was lost on purpose. */
  readonly lost: readonly string[]
  readonly calls: readonly Call[]
  /** Invocations of each function, and milliseconds of them, cold starts included. */
  readonly invoked: Readonly<Record<string, Invoked>>
  readonly deadLetters: number
}

/** What is handed in as documents: how the story of one watch ends. The whole of it would only take longer. */
const handed = { story: 'qusayr', watch: 'syria', newest: 5 }
/** What a newsstand offers afterwards, to be polled and fetched, as a source of this pack. */
const fed = { story: 'anefis', pack: 'mali-2013' }

/** What a journey is made with. */
interface Means {
  /** That runs the bundles. */
  readonly node?: string
  /** Another synthesised stack, that runs beside this one as it does while this one replaces it. */
  readonly beside?: string | undefined
}

/** Plays two stories through the bundles of a synthesised stack: readers come, news comes in both ways, readers go. */
export async function deployedJourney(
  folder: string,
  home: Home,
  { node = process.execPath, beside }: Means = {},
): Promise<Journey> {
  const documents = arrivals(handed.story).slice(-handed.newest)
  const offered = arrivals(fed.story).map(({ article }) => article)
  const made = (out: string, bundles: string) =>
    withNewsstand(deployedIn(readTemplate(out)), fed.pack, home.path(bundles))
  const deployed = made(folder, 'bundles')
  const before = beside === undefined ? undefined : made(beside, 'bundles-before')
  const newsstand = await openNewsstand(offered)
  const [calls, lost]: [Call[], string[]] = [[], []]
  const running = (each: Deployed) => bundled(each, { newsstandPort: newsstand.port, node }, (call) => calls.push(call))
  const { timed, invoked } = timing(before ? sideBySide(running(before), running(deployed)) : running(deployed))
  const host = await openHost(
    home,
    0,
    losingFirsts(timed, (queue) => lost.push(queue)),
  )
  try {
    await play(host, deployed, documents, newsstand.open)
    const mails = host.inbox.list()
    return {
      deployed,
      articles: documents.length + offered.length,
      mails: countBy(mails.map(({ envelope }) => envelope.tags.delivery?.charAt(0) ?? '?')),
      lost,
      calls,
      invoked,
      deadLetters: [...host.queues.values()].reduce((sum, queue) => sum + queue.dead.length, 0),
    }
  } finally {
    await host.close()
    await newsstand.close()
  }
}

async function play(
  host: Host,
  deployed: Deployed,
  documents: readonly Arrival[],
  openStand: () => void,
): Promise<void> {
  const [first, last] = [documents[0], documents.at(-1)]
  if (first === undefined || last === undefined) throw new Error('the story holds no article')
  host.clock.travel(`${later(first.at, -hour).slice(0, 13)}:00:00.000Z`)
  host.queues.get(deployed.schedule.queue)?.send(deployed.schedule.input, 0)
  await host.drain()
  await strangersCome(host)
  await subscribeDemo(host, openTables(host.clock), await openTokens(host.clock), followedBy(deployed))
  await replay(host, documents, () => {})
  openStand()
  await travelTo(host, later(host.clock.now(), day))
  // All of it stands still for a day and a half: a digest is too late then, and put down as missed.
  host.clock.travel(later(host.clock.now(), 1.5 * day))
  await tickOnce(host)
  // Twice: links that were signed by a key of before must still do.
  for (const version of ['second', 'third']) await keysAreRotated(host, version)
  await readersLeave(host, handed.watch)
}

/** Watches of the packs that lie in the bundles. */
function followedBy({ functions }: Deployed): readonly string[] {
  const folder = join(functions.find(({ name }) => name === 'pages')?.folder ?? '', 'corpus/packs')
  return readdirSync(folder).map((pack) => JSON.parse(readFileSync(join(folder, pack, 'pack.json'), 'utf8')).watch.id)
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
