import { later } from '#core/later.ts'
import type { Clock } from '#core/ports.ts'
import { Crash } from '../memory/hook.ts'
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
  /** Milliseconds after which the host ends the call, wherever it is. */
  readonly timeout: number
  /** Seconds by which this process's clock is wrong. */
  readonly skew: number
}

/** A port's call that came back as an error: the message is shown again, the process lives. */
class CallFailed extends Error {
  override readonly name = 'CallFailed'
}

const ports = [
  'articles',
  'dossiers',
  'sources',
  'subscribers',
  'rosters',
  'cohorts',
  'editions',
  'runs',
  'deliveries',
  'budgets',
  'breaker',
  'pipe',
  'debts',
  'queues',
  'mailer',
  'fetcher',
] as const

/** The ports that a process of the pipeline may meet, over a clock. */
type Ports = { readonly [P in (typeof ports)[number]]?: object } & { readonly clock: Clock }

/** The world as one process sees it: each call takes time and may fail, the clock may be wrong, and time runs out. */
export function facing<W extends Ports>(made: W, conditions: Conditions): W {
  const deadline = conditions.timeline.now() + conditions.timeout
  const faced: Record<string, unknown> = { ...made }
  for (const name of ports) {
    const port = made[name]
    if (port !== undefined) faced[name] = faltering(port, conditions, deadline)
  }
  const { skew } = conditions
  faced.clock = { ...made.clock, now: () => (skew === 0 ? made.clock.now() : later(made.clock.now(), skew)) }
  return faced as unknown as W
}

type Port = Readonly<Record<string, unknown>>
type Method = (...args: unknown[]) => Promise<unknown>

function faltering(port: object, conditions: Conditions, deadline: number): Port {
  return new Proxy(port as Port, {
    get(target, method: string) {
      const value = target[method]
      if (typeof value !== 'function' || !asynchronous(value)) return value
      return async (...args: unknown[]) => perform(() => (value as Method)(...args), conditions, deadline)
    },
  })
}

async function perform(call: () => Promise<unknown>, conditions: Conditions, deadline: number): Promise<unknown> {
  const { timeline, random } = conditions
  const fault = conditions.fault()
  await timeline.sleep(fault?.kind === 'stall' ? fault.seconds * 1000 : 1 + random() * 20)
  if (timeline.now() > deadline) throw new Crash('time ran out')
  if (fault?.kind === 'crash' && fault.when === 'before') throw new Crash('before')
  if (fault?.kind === 'error' && fault.when === 'before') throw new CallFailed('before')
  const answer = await call()
  await timeline.sleep(1 + random() * 20)
  if (fault?.kind === 'crash' && fault.when === 'after') throw new Crash('after')
  if (fault?.kind === 'error' && fault.when === 'after') throw new CallFailed('after')
  if (timeline.now() > deadline) throw new Crash('time ran out')
  return answer
}

const known = new WeakMap<object, boolean>()

function asynchronous(method: object): boolean {
  const told = known.get(method) ?? Object.prototype.toString.call(method) === '[object AsyncFunction]'
  known.set(method, told)
  return told
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
