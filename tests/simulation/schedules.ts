import type { Fault } from './invocation.ts'
import type { Weather } from './post.ts'
import { type Random, randomOf, stretched } from './random.ts'

const minute = 60_000
const hour = 60 * minute

/** Calls of ports in a schedule in which nothing fails, about. */
const callsOfOne = 20

/** What goes wrong; a schedule may be held to some of it, so that the harm of each can be told. */
export const troubles = ['crash', 'error', 'stall', 'ses', 'outage'] as const
export type Trouble = (typeof troubles)[number]

/** What is stored is held against its schemas in one schedule of so many: it would cost the others a tenth of their time. */
const checkedOf = 16

export interface Schedule {
  /** Whether what is stored is held against its schemas. */
  readonly checked: boolean
  readonly random: Random
  /** Asked at each call of a port. */
  readonly fault: () => Fault | undefined
  readonly weather: Weather
}

/** The schedule of a seed: on average so many calls of ports fail, and SES fails accordingly. `begin` in milliseconds. */
export function scheduleOf(
  seed: number,
  faults: number,
  begin: number,
  calls = callsOfOne,
  only: readonly Trouble[] = troubles,
): Schedule {
  const random = randomOf(seed)
  const share = Math.min(faults / calls, 0.5)
  const outage = random() < Math.min(0.05 * faults, 0.5) ? outageOf(random, begin) : undefined
  const trouble = only.includes('ses') ? Math.min(0.1 * faults, 0.6) : 0
  const doubled = Math.min(0.05 * faults, 0.5)
  return {
    checked: seed % checkedOf === 0,
    random,
    fault() {
      const fault = random() < share ? faultOf(random) : undefined
      return fault !== undefined && only.includes(fault.kind) ? fault : undefined
    },
    weather: { trouble, doubled, ...(outage && only.includes('outage') && { outage }) },
  }
}

/** Begins up to 40 minutes before, or 80 after; lasts up to six hours; one in five swallows what was under way. */
function outageOf(random: Random, begin: number): NonNullable<Weather['outage']> {
  const from = begin + (random() - 1 / 3) * 2 * hour
  return { from, to: from + stretched(random, minute, 6 * hour), lost: random() < 0.2 }
}

function faultOf(random: Random): Fault {
  const chance = random()
  const when = random() < 0.5 ? 'before' : 'after'
  if (chance < 0.4) return { kind: 'crash', when }
  return chance < 0.8 ? { kind: 'error', when } : { kind: 'stall', seconds: stretched(random, 1, 90) }
}
