import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { stores } from '#adapters/stores.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'

let folder: string
let host: Host | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
})
afterEach(async () => {
  await host?.close()
  host = undefined
  rmSync(folder, { recursive: true })
})

async function open(port = 0): Promise<Host> {
  host = await openHost(homeAt(folder), port)
  return host
}

describe('the local host', () => {
  test('keeps the table over a restart', async () => {
    const clock = { now: () => '2013-06-05T04:00:00.000Z' }
    await open()
    const roster = () => stores(dynamodbTable('sitrep'), clock).rosters
    await roster().joinWatch('syria', 'someone')
    await host?.close()
    await open()
    expect(await roster().ofWatch('syria')).toEqual(['someone'])
  })

  test('keeps its keys over a restart, readable by their owner only', async () => {
    await open()
    const before = readFileSync(join(folder, 'keys.json'), 'utf8')
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
    await host?.close()
    await open()
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(before)
  })

  test('remembers the time it travelled to, and never goes back', async () => {
    const { clock } = await open()
    clock.travel('2013-06-05T04:00:00.000Z')
    clock.travel('2013-06-01T04:00:00.000Z')
    await host?.close()
    expect((await open()).clock.now()).toBe('2013-06-05T04:00:00.000Z')
  })

  test('refuses a folder another process has, naming where that one listens', async () => {
    const { ports } = await open()
    await expect(openHost(homeAt(folder), 0)).rejects.toThrow(
      `Sitrep already runs on ${folder} at http://localhost:${ports.web}/ (process ${process.pid})`,
    )
  })

  test('takes over the lock of a process that is gone', async () => {
    const gone = spawn('true')
    await once(gone, 'exit')
    writeFileSync(join(folder, 'host.json'), JSON.stringify({ pid: gone.pid, started: '1' }))
    expect((await open()).home.folder).toBe(folder)
  })

  test.each([
    ['clock.json', 'nonsense'],
    ['keys.json', '{"tokens":{}}'],
    ['host.json', '{}'],
  ])('says in one sentence that %s is damaged', async (name, content) => {
    writeFileSync(join(folder, name), content)
    await expect(open()).rejects.toThrow(`${join(folder, name)} is damaged; \`npm start -- --fresh\` starts over.`)
  })

  test('says in one sentence that the database is damaged', async () => {
    mkdirSync(join(folder, 'db'))
    writeFileSync(join(folder, 'db', 'CURRENT'), 'nonsense')
    await expect(open()).rejects.toThrow('cannot be opened; `npm start -- --fresh` starts over.')
  })

  test('says in one sentence that the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    const unwritable = join(folder, 'file', 'below')
    await expect(openHost(homeAt(unwritable), 0)).rejects.toThrow(`${unwritable} cannot be written (ENOTDIR)`)
  })

  test('takes any free port where the wanted one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const taken = (other.address() as { port: number }).port
    const { ports } = await open(taken)
    expect(ports.web).not.toBe(taken)
    expect((await fetch(`http://localhost:${ports.web}/inbox`)).status).toBe(200)
    other.close()
  })

  test('answers only to its own name', async () => {
    const { ports } = await open()
    const url = new URL(`http://127.0.0.1:${ports.web}/inbox`)
    const rebound = await new Promise<number | undefined>((resolve, reject) => {
      import('node:http').then(({ get }) =>
        get(url, { headers: { host: 'evil.example' } }, (response) => {
          response.resume()
          resolve(response.statusCode)
        }).on('error', reject),
      )
    })
    expect(rebound).toBe(421)
  })
})
