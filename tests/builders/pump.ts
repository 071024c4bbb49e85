import { later } from '#core/later.ts'
import type { Message, QueueName } from '#core/messages.ts'
import { alert } from '#functions/alert/alert.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import type { Letters } from '#functions/deliver/deliver-ports.ts'
import { detect } from '#functions/detect/detect.ts'
import { digest } from '#functions/digest/digest.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { tick } from '#functions/tick/tick.ts'
import { plainDetection } from '../detect/plain-detection.ts'
import { Crash } from '../memory/hook.ts'
import { type World, world } from '../memory/world.ts'
import { pack } from './pack.ts'
import { sesEvent } from './ses-event.ts'

/** Letters that say only what they are about. */
const letters: Letters = {
  edition: ({ kind, items }) => ({
    subject: `${kind}: ${items.map(({ development }) => development.headline).join('; ')}`,
    html: '',
    text: '',
    headers: { Precedence: 'bulk', 'Content-Language': 'en' },
  }),
  confirmation: (_, { confirmUrl }) => ({ subject: 'Please confirm', html: '', text: confirmUrl, headers: {} }),
  link: (why, { settingsUrl }) => ({ subject: why, html: '', text: settingsUrl, headers: {} }),
  welcome: () => ({ subject: 'Welcome', html: '', text: '', headers: {} }),
  export: (everything) => ({ subject: 'Your data', html: '', text: JSON.stringify(everything), headers: {} }),
}

/** A world with everything that use cases ask for beyond ports. */
export function wholeWorld(now = '2013-06-05T03:00:00.000Z') {
  return { ...world({ now, packs: [pack] }), detection: plainDetection(), ...postRoom() }
}

/** What deliver asks for beyond ports. */
export function postRoom() {
  let claims = 0
  return {
    letters,
    nextTurn: async () => false,
    newToken: () => `token-${++claims}`,
    deployment: 'sitrep-test',
    sender: {
      from: 'desk@sitrep.example',
      replyTo: 'desk@sitrep.example',
      publicUrl: 'https://sitrep.example',
      operator: 'night@sitrep.example',
    },
  }
}
export type WholeWorld = ReturnType<typeof wholeWorld>

type Outcome = 'done' | 'again'
const readers: {
  readonly [Q in Exclude<QueueName, 'ticks' | 'polls'>]: (m: never, w: WholeWorld) => Promise<Outcome>
} = {
  articles: (message: Message<'articles'>, made) => ingest(message, made),
  readings: ({ article }: Message<'readings'>, made) => detect(article, made),
  changes: (message: Message<'changes'>, made) => alert(message, made),
  digests: (message: Message<'digests'>, made) => digest(message, made),
  urgent: (message: Message<'urgent'>, made) => deliver(message, made),
  deliveries: (message: Message<'deliveries'>, made) => deliver(message, made),
  mailEvents: (message: Message<'mailEvents'>, made) => feedback(message, made),
}

/** SES's events about mails: `prompt` in the same minute, `lost` never. */
export interface Weather {
  readonly events: 'prompt' | 'lost'
  /** Mails to others: one a minute unless there are none. */
  readonly others?: 'none'
}

/**
 * Runs the whole back of the house for so many minutes: a tick, then every queue until it is empty. What answers `again`
 * or fails comes back after seven minutes. One mail a minute to somebody else keeps proving the event pipe.
 */
export async function pump(made: WholeWorld, minutes: number, weather: Weather = { events: 'prompt' }): Promise<void> {
  let parked: { queue: QueueName; message: unknown; at: string }[] = []
  for (let i = 0; i < minutes; i += 1) {
    const now = made.clock.now()
    await tick(made)
    const back = parked.filter(({ at }) => at <= now)
    parked = parked.filter(({ at }) => at > now)
    for (const { queue, message } of back) await made.queues.send(queue, [message as never])
    await tellOfMails(made, weather)
    for (let rounds = 0; made.queues.sent.length > 0 && rounds < 50; rounds += 1) {
      for (const { queue, message } of made.queues.sent.splice(0)) {
        if ((await receive(made, queue, message)) === 'again') parked.push({ queue, message, at: later(now, 420) })
      }
      await tellOfMails(made, weather)
    }
    if (weather.events === 'prompt' && weather.others === undefined) {
      await made.pipe.accepted(now)
      await made.pipe.seen(now)
    }
    made.clock.pass(60)
  }
}

/** What the reader of a queue answers; a crash leaves the message where it was. */
export async function receive(made: WholeWorld, queue: QueueName, message: unknown): Promise<Outcome> {
  if (queue === 'ticks' || queue === 'polls') return 'done'
  try {
    return await readers[queue](message as never, made)
  } catch (problem) {
    if (problem instanceof Crash) return 'again'
    throw problem
  }
}

const told = new WeakMap<World['mailer'], number>()

async function tellOfMails(made: WholeWorld, { events }: Weather): Promise<void> {
  const accepted = made.mailer.accepted()
  const fresh = accepted.slice(told.get(made.mailer) ?? 0)
  told.set(made.mailer, accepted.length)
  if (events === 'lost') return
  for (const { tags } of fresh) {
    await made.queues.send('mailEvents', [sesEvent('Send', tags, made.clock.now())])
  }
}

/** How many mails to readers SES took, by delivery. */
export function acceptedByDelivery(made: World): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { tags } of made.mailer.accepted()) {
    if (tags.subscriber === 'heartbeat') continue
    counts[tags.delivery] = (counts[tags.delivery] ?? 0) + 1
  }
  return counts
}
