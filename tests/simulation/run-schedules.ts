import { due, oneDelivery, type Protocol } from './one-delivery.ts'
import { pipeline, pipelineBegin } from './pipeline.ts'
import { scheduleOf, type Trouble } from './schedules.ts'
import { add, nothing, type Tally } from './tally.ts'

export interface Task {
  readonly runs: number
  readonly seed: number
  readonly faults: number
  readonly protocol: Protocol
  readonly scope: 'delivery' | 'pipeline'
  /** What goes wrong; everything unless it is said. */
  readonly only?: readonly Trouble[]
}

export interface Played {
  readonly tally: Tally
  readonly bad: readonly number[]
}

/** Seeds told of, at most. */
const most = 5
/** Calls of ports in a pipeline's day, about: the same number of faults is spread over more of them. */
const callsOfDay = 200

/** Plays the schedules of seeds in a row. `bad`: those with a duplicate or a loss. */
export async function runSchedules(task: Task): Promise<Played> {
  const traces = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const play = playing(task)
  let tally = nothing
  const bad: number[] = []
  for (let seed = task.seed; seed < task.seed + task.runs; seed += 1) {
    const found = await play(seed)
    if (found.duplicates + found.lost > 0 && bad.length < most) bad.push(seed)
    tally = add(tally, found)
  }
  Error.stackTraceLimit = traces
  return { tally, bad }
}

function playing({ faults, protocol, scope, only }: Task): (seed: number) => Promise<Tally> {
  if (scope === 'pipeline') {
    const play = pipeline()
    return (seed) => play(scheduleOf(seed, faults, pipelineBegin, callsOfDay, only))
  }
  const play = oneDelivery(protocol)
  return (seed) => play(scheduleOf(seed, faults, Date.parse(due), undefined, only))
}
