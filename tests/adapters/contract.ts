import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { dynamodbTable, type Table } from '#adapters/dynamodb.ts'
import { stores } from '#adapters/stores.ts'
import { createTable } from '#adapters/table.ts'
import { type MemoryClock, memoryClock } from '../memory/clock.ts'
import { world } from '../memory/world.ts'
import { startEngine } from './embedded.ts'

export type Ports = ReturnType<typeof stores> & { readonly clock: MemoryClock }

/** Runs one suite against the in-memory ports and against the DynamoDB ones, each test on an empty store. */
export function contract(port: string, suite: (ports: () => Ports) => void): void {
  describe(`${port} in memory`, () => {
    let ports: Ports
    beforeEach(() => {
      ports = world()
    })
    suite(() => ports)
  })
  describe(`${port} on DynamoDB`, () => {
    const table = tablePerTest()
    suite(() => {
      const clock = clocks.get(table()) ?? memoryClock()
      clocks.set(table(), clock)
      return { ...stores(table(), clock), clock }
    })
  })
}

const clocks = new WeakMap<Table, MemoryClock>()

/** An engine for the file, a fresh table for each test. */
export function tablePerTest(): () => Table {
  let engine: Awaited<ReturnType<typeof startEngine>> | undefined
  let table: Table | undefined
  beforeAll(async () => {
    engine = await startEngine()
  })
  beforeEach(async () => {
    const name = `sitrep-${Math.random().toString(36).slice(2)}`
    table = tableAt(engine?.endpoint ?? '', name)
    await table.client.send(new CreateTableCommand(createTable(name)))
  })
  afterAll(async () => {
    table?.client.destroy()
    await engine?.stop()
  })
  return () => {
    if (!table) throw new Error('no table before the first test')
    return table
  }
}

export function tableAt(endpoint: string, name: string): Table {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return dynamodbTable(name, { endpoint, region: 'eu-central-1', credentials })
}
