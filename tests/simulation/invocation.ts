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
  const { timeline, skew } = conditions
  const moment = { conditions, deadline: timeline.now() + conditions.timeout }
  const faced: Record<string, unknown> = { ...made }
  for (const name of ports) {
    const port = made[name] as Port | undefined
    if (port !== undefined) faced[name] = new (falteringOf(name, port))(port, moment)
  }
  if (skew !== 0) faced.clock = { now: () => new Date(timeline.now() + skew * 1000).toISOString() }
  return faced as unknown as W
}

/** One call of the host: what goes wrong in it, and when it is ended. */
interface Moment {
  readonly conditions: Conditions
  readonly deadline: number
}

type Port = Readonly<Record<string, unknown>>
type Method = (...args: unknown[]) => Promise<unknown>
type Faltering = new (port: Port, moment: Moment) => object

const falterings = new Map<string, Faltering>()

/** The ports of one name have the same methods in every world: so facing one anew costs a small object and no more. */
function falteringOf(name: string, sample: Port): Faltering {
  const known = falterings.get(name)
  if (known !== undefined) return known
  class FalteringPort {
    readonly port: Port
    readonly moment: Moment
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
    return perform(() => (this.port[method] as Method)(...args), this.moment)
  }
}

function isAsynchronous(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object AsyncFunction]'
}

async function perform(call: () => Promise<unknown>, { conditions, deadline }: Moment): Promise<unknown> {
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

/** What came of a message: whatever fails is shown again. Other errors are mistakes of ours and stop the simulation. */
export async function attempt(work: () => Promise<'done' | 'again'>): Promise<'done' | 'again'> {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof Crash || problem instanceof CallFailed) return 'again'
    throw problem
  }
}
