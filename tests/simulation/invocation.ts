import type { Clock } from '#core/ports.ts'
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
  /** Milliseconds after which the host ends the call, wherever it is. */
  readonly timeout: number
  /** Seconds by which this process's clock is wrong. */
  readonly skew: number
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

/** The world as one process sees it: each call takes time and may fail, the clock may be wrong, and time runs out. */
export function facing<W extends { readonly clock: Clock }>(made: W, conditions: Conditions): W {
  const { timeline, timeout, skew } = conditions
  const moment: Moment = {
    made: made as never,
    conditions,
    deadline: timeline.now() + timeout,
    clock: skew === 0 ? made.clock : { now: () => instantOf(timeline.now() + skew * 1000) },
  }
  return new Proxy(moment, asMet) as unknown as W
}

/** One call of the host: what goes wrong in it, and when it is ended. */
interface Moment {
  readonly made: Readonly<Record<string, Port>>
  readonly conditions: Conditions
  readonly deadline: number
  readonly clock: Clock
}

const asMet: ProxyHandler<Moment> = {
  get(moment, name: string) {
    if (name === 'clock') return moment.clock
    const met = moment.made[name]
    return met !== undefined && ports.has(name) ? new (falteringOf(name, met))(met, moment) : met
  },
}

type Port = Readonly<Record<string, unknown>>
type Method = (...args: unknown[]) => Promise<unknown>
type Faltering = new (port: Port, moment: Moment) => object

const falterings = new Map<string, Faltering>()

/** The ports of one name have the same methods in every world: so meeting one costs a small object and no more. */
function falteringOf(name: string, sample: Port): Faltering {
  const known = falterings.get(name)
  if (known !== undefined) return known
  class FalteringPort {
    declare port: Port
    declare moment: Moment
    constructor(port: Port, moment: Moment) {
      this.port = port
      this.moment = moment
    }
  }
  const methods = Object.keys(sample).filter((method) => isAsynchronous(sample[method]))
  Object.assign(FalteringPort.prototype, Object.fromEntries(methods.map((method) => [method, falteringMethod(method)])))
  falterings.set(name, FalteringPort)
  return FalteringPort
}

function falteringMethod(method: string) {
  return function (this: { readonly port: Port; readonly moment: Moment }, ...args: unknown[]): Promise<unknown> {
    return perform(this.port[method] as Method, args, this.moment)
  }
}

function isAsynchronous(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object AsyncFunction]'
}

async function perform(call: Method, args: unknown[], { conditions, deadline }: Moment): Promise<unknown> {
  const { timeline, random } = conditions
  const fault = conditions.fault()
  const way = timeline.sleep(fault?.kind === 'stall' ? fault.seconds * 1000 : 1 + random() * 20)
  if (way !== undefined) await way
  if (timeline.now() > deadline) throw new Crash('time ran out')
  if (fault?.kind === 'crash' && fault.when === 'before') throw new Crash('before')
  if (fault?.kind === 'error' && fault.when === 'before') throw new CallFailed('before')
  const answer = await call(...args)
  const back = timeline.sleep(1 + random() * 20)
  if (back !== undefined) await back
  if (fault?.kind === 'crash' && fault.when === 'after') throw new Crash('after')
  if (fault?.kind === 'error' && fault.when === 'after') throw new CallFailed('after')
  if (timeline.now() > deadline) throw new Crash('time ran out')
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
