import type { Clock } from '#core/ports/host.ts'
import { Crash } from '../memory/hook.ts'
import { instantOf } from './instant-of.ts'
import type { Random } from './random.ts'
import type { Timeline } from './timeline.ts'

/** What may go wrong at one call of a port. `crash`: the process ends; `error`: the call throws, `after` it took effect or not. */
export type Fault =
  | { readonly kind: 'crash' | 'error'; readonly when: 'before' | 'after' }
  | { readonly kind: 'stall'; readonly seconds: number }

export interface Conditions {
  readonly timeline: Timeline
  readonly random: Random
  /** Asked at each call of a port, in order. */
  fault(): Fault | undefined
}

/** A port's call that came back as an error: the message is shown again, the process lives. */
class CallFailed extends Error {
  override readonly name = 'CallFailed'
}

const ports: ReadonlySet<string> = new Set([
  'articles',
  'dossiers',
  'sources',
  'subscribers',
  'rosters',
  'cohorts',
  'editions',
  'runs',
  'deliveries',
  'daySheets',
  'budgets',
  'breaker',
  'pipe',
  'debts',
  'queues',
  'mailer',
  'fetcher',
  'maps',
  'painter',
  'reports',
])

/** One call of the host: milliseconds after which it is ended, wherever it is, and seconds by which its clock is wrong. */
export type Invoke<W> = (timeout: number, skew: number) => W

/**
 * The world as one process sees it: each call of a port takes time and may fail, the clock may be wrong, and time runs out.
 * What is the same for all processes is made once, so that meeting the world costs one small object and one more a port.
 */
export function facing<W extends { readonly clock: Clock }>(made: W, conditions: Conditions): Invoke<W> {
  const { timeline } = conditions
  class Process {
    declare readonly deadline: number
    declare readonly skew: number
    declare readonly clock: Clock
    constructor(timeout: number, skew: number) {
      this.deadline = timeline.now() + timeout
      this.skew = skew * 1000
      this.clock = skew === 0 ? made.clock : { now: () => instantOf(timeline.now() + this.skew) }
    }
  }
  for (const [name, part] of Object.entries<object>(made)) {
    if (name === 'clock') continue
    const Faced = ports.has(name) ? faltering(part, conditions) : undefined
    Object.defineProperty(Process.prototype, name, {
      get(this: Process) {
        return Faced === undefined ? part : new Faced(this.deadline)
      },
    })
  }
  return (timeout, skew) => new Process(timeout, skew) as unknown as W
}

type Method = (...args: unknown[]) => Promise<unknown>

function faltering(port: object, conditions: Conditions): new (deadline: number) => object {
  class FalteringPort {
    declare readonly deadline: number
    constructor(deadline: number) {
      this.deadline = deadline
    }
  }
  for (const [name, method] of Object.entries(port)) {
    const met = isAsynchronous(method)
      ? function (this: FalteringPort, ...args: unknown[]) {
          return perform(method, args, this.deadline, conditions)
        }
      : method
    Object.defineProperty(FalteringPort.prototype, name, { value: met })
  }
  return FalteringPort
}

function isAsynchronous(value: unknown): value is Method {
  return Object.prototype.toString.call(value) === '[object AsyncFunction]'
}

/** One of each is enough: nobody asks where they were made, and making them is what costs. */
const timeRanOut = new Crash('time ran out')
const thrown = {
  crash: { before: new Crash('before'), after: new Crash('after') },
  error: { before: new CallFailed('before'), after: new CallFailed('after') },
} as const

async function perform(call: Method, args: unknown[], deadline: number, conditions: Conditions): Promise<unknown> {
  const { timeline, random } = conditions
  const fault = conditions.fault()
  const failure = fault === undefined || fault.kind === 'stall' ? undefined : fault
  const way = timeline.sleep(fault?.kind === 'stall' ? fault.seconds * 1000 : 1 + random() * 20)
  if (way !== undefined) await way
  if (timeline.now() > deadline) throw timeRanOut
  if (failure?.when === 'before') throw thrown[failure.kind].before
  const answer = await call(...args)
  const back = timeline.sleep(1 + random() * 20)
  if (back !== undefined) await back
  if (failure?.when === 'after') throw thrown[failure.kind].after
  if (timeline.now() > deadline) throw timeRanOut
  return answer
}

/** What came of a message: whatever fails is shown again. Other errors are mistakes of ours and stop the simulation. */
export async function attempt(work: () => Promise<'done' | 'again'>): Promise<'done' | 'again'> {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof Crash || problem instanceof CallFailed) return 'again'
    throw problem
  }
}
