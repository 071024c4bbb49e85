import { due, type Protocol, playOneDelivery } from './one-delivery.ts'
import { scheduleOf } from './schedules.ts'
import { add, nothing, type Tally } from './tally.ts'

export interface Task {
  readonly runs: number
  readonly seed: number
  readonly faults: number
  readonly protocol: Protocol
  readonly scope: 'delivery' | 'pipeline'
}

/** Seeds told of, at most. */
const most = 5

/** Plays the schedules of seeds in a row. `bad`: those with a duplicate or a loss. */
export async function runSchedules({ runs, seed, faults, protocol }: Task): Promise<{ tally: Tally; bad: number[] }> {
  const traces = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  let tally = nothing
  const bad: number[] = []
  for (let each = seed; each < seed + runs; each += 1) {
    const found = await playOneDelivery(scheduleOf(each, faults, Date.parse(due)), protocol)
    if (found.duplicates + found.lost > 0 && bad.length < most) bad.push(each)
    tally = add(tally, found)
  }
  Error.stackTraceLimit = traces
  return { tally, bad }
}
