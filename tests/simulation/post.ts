import type { Mailer, Pipe } from '#core/ports/sending.ts'
import type { PipeMinute } from '#core/sending/pipe-proof.ts'
import { rawSesEvent } from '../builders/ses-event.ts'
import { instantOf } from './instant-of.ts'
import { type Random, stretched } from './random.ts'
import type { Timeline } from './timeline.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How SES and its events behave in one schedule. Instants in milliseconds. */
export interface Weather {
  /** Share of sends that do not simply come back accepted. */
  readonly trouble: number
  /** Events that SES makes in this stretch reach nobody before its end, or never. */
  readonly outage?: { readonly from: number; readonly to: number; readonly lost: boolean }
  readonly doubled: number
}

export interface Post {
  readonly mailer: Mailer
  /** Proved by the mails of everybody else: one every five minutes, whose events take the same way. */
  readonly pipe: Pipe
  /** What SES took, by delivery: when. */
  readonly accepted: ReadonlyMap<string, readonly number[]>
  /** Forgets what was sent. */
  restart(): void
}

type Tags = { readonly subscriber: string; readonly delivery: string }

/**
 * SES as it is met: it takes a mail and says so; takes it and the reply is lost; takes it after we hung up; never saw it;
 * throttles. Its events come in any order, some twice, all of them late while the way to us is blocked.
 */
export function post(
  { timeline, random }: { readonly timeline: Timeline; readonly random: Random },
  weather: () => Weather,
  pipe: Pipe,
  tell: (event: object) => void,
): Post {
  const accepted = new Map<string, number[]>()

  function accept(tags: Tags): string {
    const times = accepted.get(tags.delivery) ?? []
    accepted.set(tags.delivery, [...times, timeline.now()])
    const messageId = `${tags.delivery}-${times.length + 1}`
    const at = timeline.instant()
    const types = random() < 0.05 ? ['Send', 'Bounce'] : ['Send', 'Delivery']
    for (const type of types) {
      const arrival = arrivalOf(timeline.now() + (type === 'Send' ? 0 : stretched(random, 0, 3 * minute)))
      if (arrival === undefined) continue
      const event = rawSesEvent(type, tags, at, { bounce: { bounceType: 'Transient' } }, messageId)
      timeline.at(arrival, () => tell(event))
      if (random() < weather().doubled) timeline.at(arrival + stretched(random, 0, hour), () => tell(event))
    }
    return messageId
  }

  /** Seconds as a rule and a minute at most, unless the way is blocked. */
  function arrivalOf(made: number, delay = stretched(random, second, minute)): number | undefined {
    const { outage } = weather()
    if (outage === undefined || made < outage.from || made >= outage.to) return made + delay
    return outage.lost ? undefined : outage.to + delay
  }

  return {
    accepted,
    restart: () => accepted.clear(),
    mailer: {
      async quota() {
        return roomy
      },
      async send(_, tags) {
        const chance = random() / weather().trouble
        if (!(chance < 1)) return { kind: 'accepted', messageId: accept(tags) }
        if (chance < 0.25) return { kind: 'throttled', code: 'Throttling' }
        if (chance < 0.5) return { kind: 'unknown', detail: 'ECONNRESET' }
        if (chance < 0.75) accept(tags)
        else timeline.at(timeline.now() + stretched(random, 10 * second, 40 * second), () => accept(tags))
        if (chance > 0.6) await timeline.sleep(10 * second)
        return { kind: 'unknown', detail: 'TimeoutError' }
      },
    },
    pipe: {
      ...pipe,
      async minutes(from) {
        return merged(await pipe.minutes(from), background(Date.parse(from)))
      },
    },
  }

  function background(from: number): readonly PipeMinute[] {
    const minutes: PipeMinute[] = []
    const now = timeline.now()
    for (let sent = Math.floor(from / every) * every; sent < now; sent += every) {
      const arrival = arrivalOf(sent, way)
      if (arrival === undefined || arrival > now) minutes.push(minuteOf(sent, undefined))
      else minutes.push(minuteOf(sent, arrival))
    }
    return minutes
  }
}

/** How long the events of others take while the way is free. */
const way = 20 * second
/** Minutes of others whose event came in time: the same in every schedule. */
const inTime = new Map<number, PipeMinute>()

function minuteOf(sent: number, arrival: number | undefined): PipeMinute {
  const known = arrival === sent + way ? inTime.get(sent) : undefined
  if (known !== undefined) return known
  const minute = instantOf(sent).slice(0, 16)
  if (arrival === undefined) return { minute, accepted: 1, seen: 0 }
  const seen = { minute, accepted: 1, seen: 1, lastSeen: instantOf(arrival) }
  if (arrival === sent + way) inTime.set(sent, seen)
  return seen
}

const roomy = { perSecond: 14, perDay: 50_000, sentToday: 0 }
const every = 5 * minute

/** Two lists in order as one. */
function merged(some: readonly PipeMinute[], others: readonly PipeMinute[]): readonly PipeMinute[] {
  if (some.length === 0) return others
  const all: PipeMinute[] = []
  let next = 0
  for (const each of others) {
    for (let own = some[next]; own !== undefined && own.minute < each.minute; own = some[next]) {
      all.push(own)
      next += 1
    }
    all.push(each)
  }
  return [...all, ...some.slice(next)]
}
