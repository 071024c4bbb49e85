import { later } from '#core/later.ts'
import type { QueueName } from '#core/messages.ts'
import { tick } from '#functions/tick/tick.ts'
import { receive, type WholeWorld } from '../builders/pump.ts'
import { sesEvent } from '../builders/ses-event.ts'
import { Crash } from '../memory/hook.ts'

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Faults {
  readonly random: () => number
  /** Share of port calls that fail, half of them after they took effect. */
  readonly share: number
  /** Queues deliver this share of messages twice, and lose as many nudges. */
  readonly doubled: number
  /** No event of a mail comes between these instants; they come afterwards. */
  readonly pipeDown?: readonly [from: string, to: string]
}

interface Parked {
  readonly queue: QueueName
  readonly message: unknown
  readonly at: string
}

const stepSeconds = 300
const visibilitySeconds = 420

/** Runs the back of the house for so many steps of five minutes, with calls failing at random. */
export async function live(made: WholeWorld, steps: number, faults: Faults): Promise<void> {
  let parked: readonly Parked[] = []
  let told = 0
  for (let step = 0; step < steps; step += 1) {
    const now = made.clock.now()
    await unlessCrashed(() => tick(made))
    const due = [...parked.filter(({ at }) => at <= now), ...taken(made, now, faults)]
    parked = parked.filter(({ at }) => at > now)
    for (let round = 0; due.length > 0 && round < 2000; round += 1) {
      const [next] = due.splice(Math.floor(faults.random() * due.length), 1)
      if (next === undefined) break
      if ((await receive(made, next.queue, next.message)) === 'again') {
        parked = [...parked, { ...next, at: later(now, visibilitySeconds) }]
      }
      told = tellOfMails(made, told, due, faults)
      due.push(...taken(made, now, faults))
    }
    told = tellOfMails(made, told, due, faults)
    parked = [...parked, ...due]
    await heartbeat(made, faults)
    made.clock.pass(stepSeconds)
  }
}

/** SQS: messages may come twice, in any order; a nudge may be lost, because whatever owes is nudged again. */
function taken(made: WholeWorld, at: string, { random, doubled }: Faults): readonly Parked[] {
  return made.queues.sent.splice(0).flatMap(({ queue, message }) => {
    const parked = { queue, message, at }
    if (queue === 'mailEvents') return [parked]
    const chance = random()
    if (chance < doubled) return [parked, parked]
    return chance > 1 - doubled && queue !== 'articles' ? [] : [parked]
  })
}

/** Send and Delivery events of every mail that SES took, each perhaps doubled; none while the pipe is down. */
function tellOfMails(made: WholeWorld, told: number, due: Parked[], faults: Faults): number {
  const now = made.clock.now()
  if (isDown(now, faults)) return told
  const accepted = made.mailer.accepted()
  for (const { tags } of accepted.slice(told)) {
    for (const type of ['Delivery', 'Send', ...(faults.random() < faults.doubled ? ['Send'] : [])]) {
      due.push({ queue: 'mailEvents', message: sesEvent(type, tags, now), at: now })
    }
  }
  return accepted.length
}

/** A mail to the simulator every step: seen at once unless the pipe is down. */
async function heartbeat(made: WholeWorld, faults: Faults): Promise<void> {
  const hook = made.faults.hook
  made.faults.hook = {}
  const now = made.clock.now()
  await made.pipe.accepted(now)
  if (!isDown(now, faults)) await made.pipe.seen(now)
  made.faults.hook = hook
}

function isDown(now: string, { pipeDown }: Faults): boolean {
  return pipeDown !== undefined && now >= pipeDown[0] && now < pipeDown[1]
}

async function unlessCrashed(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (problem) {
    if (!(problem instanceof Crash)) throw problem
  }
}
