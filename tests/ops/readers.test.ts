import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packs } from '#adapters/packs.ts'
import type { Connection } from '../../infra/ops/connection.ts'
import type { Desk, Options } from '../../infra/ops/operation.ts'
import { operations } from '../../infra/ops/operations.ts'
import { preferences } from '../builders/profile.ts'
import { type World, world } from '../memory/world.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** An operator's desk over memory; answers what a command printed. */
async function run(
  on: World,
  name: string,
  values: readonly string[],
  options: Options = {},
  isSure = true,
  notes: string[] = [],
) {
  const printed: string[] = []
  const desk: Desk = {
    terminal: {
      result: (line) => void printed.push(line),
      note: (line) => void notes.push(line),
      progress: () => {},
      ask: async () => undefined,
    },
    stage: undefined,
    isDryRun: options.dryRun === true,
    connect: (act) =>
      act({ stores: on, queues: on.queues, clock: on.clock, tokens: async () => on.tokens } as unknown as Connection),
    isSure: async () => isSure,
  }
  const operation = operations.find((each) => each.name === name)
  if (operation === undefined) throw new Error(`no command ${name}`)
  await operation.run(desk, values, options)
  return { result: printed.join('\n'), notes: notes.join('\n') }
}

const address = 'amina@example.org'

async function withReader(): Promise<World> {
  const on = world({ packs: packs().all() })
  const subscriber = on.tokens.subscriberOf(address)
  await on.subscribers.save({
    subscriber,
    revision: 1,
    address,
    state: 'active',
    preferences: preferences({ watches: ['syria'] }),
    epoch: 1,
    consent: [{ at: '2013-05-01T00:00:00.000Z', what: 'confirmed' }],
    created: '2013-05-01T00:00:00.000Z',
    activeSince: '2013-05-01T00:00:00.000Z',
  })
  return on
}
const stateOf = (on: World) => on.store.profiles.get(on.tokens.subscriberOf(address))?.state

it('tells who somebody is, and writes nothing', async () => {
  const on = await withReader()
  const rows = () => {
    const { checked: _, ...stored } = on.store
    return stored
  }
  const before = structuredClone(rows())
  const { result } = await run(on, 'who', [` ${address.toUpperCase().replace('AMINA', 'amina')} `])
  expect(result).toContain('state       active')
  expect(result).toContain('consent     2013-05-01T00:00:00.000Z confirmed')
  expect(result).not.toContain(address)
  expect((await run(on, 'who', ['nobody@example.org'])).notes).toContain('No profile')
  expect(rows()).toEqual(before)
})

it('pauses and resumes; a dry run only says so', async () => {
  const on = await withReader()
  expect((await run(on, 'pause', [address], { weeks: '2', dryRun: true })).notes).toContain('Would be paused')
  expect(stateOf(on)).toBe('active')
  await run(on, 'pause', [address], { weeks: '2' })
  expect(stateOf(on)).toBe('paused')
  await run(on, 'resume', [address])
  expect(stateOf(on)).toBe('active')
  await expect(run(on, 'resume', [address])).rejects.toThrow('Not paused: active.')
  await expect(run(on, 'pause', [address], { weeks: '0' })).rejects.toThrow('1 to 52')
  await expect(run(on, 'pause', ['a@x.org, b@x.org'])).rejects.toThrow('not one e-mail address')
})

it('erases when it is sure, and exports what a reader would be mailed', async () => {
  const on = await withReader()
  expect(JSON.parse((await run(on, 'export', [address])).result)).toMatchObject({ address, state: 'active', mails: [] })
  await run(on, 'erase', [address], {}, false)
  expect(stateOf(on)).toBe('active')
  await run(on, 'erase', [address])
  expect(stateOf(on)).toBeUndefined()
  expect([...on.store.suppressions.values()]).toMatchObject([{ reason: 'erased' }])
})

function csv(...lines: readonly string[]): string {
  const file = join(folder, `list-${lines.join('').length}.csv`)
  writeFileSync(file, `\uFEFFaddress,evidence,consented_at,watches,zone\n${lines.join('\n')}\n`)
  return file
}

it('imports a list as people who have to confirm, with the evidence on record', async () => {
  const on = await withReader()
  await on.subscribers.suppress({
    subscriber: on.tokens.subscriberOf('left@example.org'),
    reason: 'erased',
    at: on.clock.now(),
  })
  const file = csv(
    'new@example.org,"form on old.example, ticked box",2013-01-04,mali,Europe/Paris',
    'NEW@example.org,the same again,,,',
    `${address},known,,,`,
    'left@example.org,erased since,,,',
  )
  expect((await run(on, 'import', [file], { dryRun: true })).notes).toContain('Nothing was written.')
  expect(on.store.profiles.size).toBe(1)
  expect((await run(on, 'import', [file])).result.split('\n').sort()).toEqual([
    '1\tasked to confirm',
    '1\tknown already',
    '1\tmust not be written to',
  ])
  expect(on.store.profiles.get(on.tokens.subscriberOf('new@example.org'))).toMatchObject({
    state: 'pending',
    consent: [{ what: 'imported', evidence: 'form on old.example, ticked box' }],
    owed: [{ kind: 'confirmation' }],
    preferences: { watches: ['mali'], zone: 'Europe/Paris' },
  })
  expect(on.store.rosters.size).toBe(0)
  expect((await run(on, 'import', [file])).result).toContain('2\tknown already')
})

it('subscribes at once only by evidence and its day, in the open: a welcome is mailed', async () => {
  const on = await withReader()
  const file = csv('dated@example.org,paper list of 4 January,2013-01-04,,', 'undated@example.org,heard so,,,')
  await run(on, 'import', [file], { acceptEvidence: true })
  const of = (name: string) => on.store.profiles.get(on.tokens.subscriberOf(`${name}@example.org`))
  expect(of('dated')).toMatchObject({
    state: 'active',
    consent: [{ at: '2013-01-04T00:00:00.000Z', what: 'imported', evidence: 'paper list of 4 January' }],
    owed: [{ kind: 'welcome' }],
  })
  expect(await on.rosters.ofWatch('conflicts-now')).toEqual([of('dated')?.subscriber])
  expect(of('undated')).toMatchObject({ state: 'pending', owed: [{ kind: 'confirmation' }] })
})

it('imports nothing of a list with a line that is wrong, and names the line', async () => {
  const on = await withReader()
  for (const [line, sentence] of [
    ['no address,form,,,', 'line 3: not one e-mail address'],
    ['a@example.org,,,,', 'line 3: evidence: evidence is missing'],
    ['a@example.org,form,yesterday,,', 'line 3: consented_at: consented_at should look like'],
    ['a@example.org,form,2031-01-01,,', 'line 3: consented_at lies in the future'],
    ['a@example.org,form,,atlantis,', 'line 3: Choose at least one conflict.'],
    ['a@example.org,form,,,Mars', 'line 3: Choose a time zone'],
  ] as const) {
    const file = csv('good@example.org,form,,,', line)
    const notes: string[] = []
    await expect(run(on, 'import', [file], {}, true, notes)).rejects.toThrow('1 line is to be mended')
    expect(notes.join()).toContain(sentence)
  }
  expect(on.store.profiles.size).toBe(1)
  await expect(run(on, 'import', ['/nowhere.csv'])).rejects.toThrow('cannot be read (ENOENT)')
})
