import type { Message, QueueName } from '#core/messages.ts'
import { alert } from '#functions/alert/alert.ts'
import type { AlertPorts } from '#functions/alert/alert-ports.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import type { DeliverPorts } from '#functions/deliver/deliver-ports.ts'
import { detect } from '#functions/detect/detect.ts'
import type { DetectPorts } from '#functions/detect/detect-ports.ts'
import { digest } from '#functions/digest/digest.ts'
import type { DigestPorts } from '#functions/digest/digest-ports.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { poll } from '#functions/poll/poll.ts'
import { tick } from '#functions/tick/tick.ts'
import { functions, readerOf } from '../../infra/functions.ts'
import { postRoom } from '../builders/pump.ts'
import { plainDetection } from '../detect/plain-detection.ts'
import { everything } from '../memory/debts.ts'
import { attempt, facing } from './invocation.ts'
import { begin, type MorningWorld, morningWorld, publish, restart, subscribe } from './morning.ts'
import { nextTick } from './next-tick.ts'
import { tallyOf } from './pipeline-tally.ts'
import { post } from './post.ts'
import { simulatedQueues } from './queues.ts'
import type { Random } from './random.ts'
import type { Schedule } from './schedules.ts'
import type { Tally } from './tally.ts'
import { timeline } from './timeline.ts'

const minute = 60_000
const hour = 60 * minute
const quarter = 15 * minute
export const pipelineBegin = Date.parse(begin)
/** Faults end here; what they left is finished by itself. */
const calm = pipelineBegin + 3 * hour
/** Past the last cut-off. */
const end = pipelineBegin + 18 * hour

/** From the feed to the inbox: three readers, a morning's articles, one of them changed later; a day in all. Built once, played often. */
export function pipeline(): (schedule: Schedule) => Promise<Tally> {
  let schedule: Schedule
  const random = () => schedule.random()
  const time = timeline(pipelineBegin)
  const chance = { timeline: time, random }
  const made = morningWorld(time, (schema, item) => (schedule.checked ? schema.parse(item) : item))
  const queues = simulatedQueues(
    chance,
    () => ({ doubled: schedule.weather.doubled, lost: schedule.weather.doubled / 2 }),
    receive,
  )
  const ses = post(
    chance,
    () => schedule.weather,
    made.pipe,
    (event) => queues.put('mailEvents', event, 0),
  )
  const nextTurn = async () => {
    await time.sleep(random() * 10_000)
    return random() < 0.8
  }
  const whole = { ...made, ...postRoom(), ...ses, nextTurn, queues, detection: plainDetection() }
  const invoke = facing(whole, { ...chance, fault: () => (time.now() < calm ? schedule.fault() : undefined) })

  function process(queue: QueueName, skew = skewOf(random)): typeof whole {
    return invoke(functions[readerOf(queue)].timeout * 1000, skew)
  }

  function receive(queue: QueueName, message: unknown): Promise<'done' | 'again'> {
    return attempt(() => work[queue](message as never, process(queue)))
  }

  function tickOn(skew: number): void {
    const next = nextTick(made.store, time.now(), skew)
    const look = Math.min(next, time.now() + quarter)
    time.at(look, () => {
      if (look < next) tickOn(skew)
      else attempt(() => work.ticks({ tick: true }, process('ticks', skew))).then(() => tickOn(skew))
    })
  }

  return async (given) => {
    schedule = given
    time.restart(pipelineBegin)
    queues.restart()
    ses.restart()
    restart(made)
    await subscribe(made)
    const news = publish(made, time, random)
    tickOn(skewOf(random))
    await time.run(calm)
    stopPolling(made)
    queues.redrive()
    for (let until = calm + hour; until <= end; until += hour) {
      await time.run(until)
      if (isFinished(made)) break
    }
    return tallyOf(made, ses, news)
  }
}

/** Seconds by which a process's clock is wrong: five minutes at most. */
function skewOf(random: Random): number {
  return Math.round((random() - 0.5) * 600)
}

/** The feed has no more news: asking it all day would prove nothing. */
function stopPolling({ store }: MorningWorld): void {
  for (const [id, state] of store.sources) store.sources.set(id, { ...state, nextPoll: '2013-06-07T00:00:00.000Z' })
}

/** Nothing is owed but what is due another day. */
function isFinished({ store }: MorningWorld): boolean {
  return everything(store).every(({ owed }) => owed.at >= '2013-06-06T00:00:00.000Z')
}

/** What any of the functions asks of the world. */
type Ports = MorningWorld & DeliverPorts & DetectPorts & DigestPorts & Pick<AlertPorts, 'queues'>

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
  urgent: (message, ports) => deliver(message, ports),
  deliveries: (message, ports) => deliver(message, ports),
  mailEvents: (message, ports) => feedback(message, ports),
}
