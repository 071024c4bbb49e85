import type { Connection } from '../../infra/ops/connection.ts'
import type { Desk, Operation, Options } from '../../infra/ops/operation.ts'
import type { World } from '../memory/world.ts'

/** What a command printed, and what it did with the dead-letter queues. */
export interface Told {
  readonly result: readonly string[]
  readonly notes: readonly string[]
}

/** Runs a command at an operator's desk over memory. */
export async function atDesk(
  operation: Operation,
  on: World,
  given: { values?: readonly string[]; options?: Options; isSure?: boolean; parked?: Connection['parked'] } = {},
): Promise<Told> {
  const { values = [], options = {}, isSure = true, parked } = given
  const told = { result: [] as string[], notes: [] as string[] }
  const connection = { ...on, name: 'memory', stores: on, parked } as unknown as Connection
  const desk: Desk = {
    terminal: {
      result: (line) => void told.result.push(line),
      note: (line) => void told.notes.push(line),
      progress: () => {},
      ask: async () => undefined,
    },
    stage: undefined,
    isDryRun: options.dryRun === true,
    connect: (act) => act(connection),
    isSure: async () => isSure,
  }
  await operation.run(desk, values, options)
  return told
}
