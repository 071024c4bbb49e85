import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { functionNames } from '../../infra/functions.ts'
import { eventOf } from '../../infra/local/event-of.ts'
import { sampleEvent } from '../../infra/local/sample-events.ts'
import { command, ended } from './command.ts'

const now = '2013-06-05T04:00:00.000Z'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const invoke = (...args: string[]) => ended(command('invoke', args, join(folder, 'home')))

test.each(functionNames)('the sample event of %s is one it takes', async (name) => {
  const event = await sampleEvent(name, now)
  expect(eventOf(name, event, now)).toBe(event)
  if ('Records' in (event as object)) {
    const { body } = (event as { Records: { body: string }[] }).Records[0] as { body: string }
    expect(() => eventOf(name, JSON.parse(body), now)).not.toThrow()
  }
})

test('an article given to ingest becomes a message with a document', () => {
  const article = { id: 'a', text: 'The town fell.' }
  expect(eventOf('ingest', article, now)).toMatchObject({
    Records: [{ eventSource: 'aws:sqs', body: JSON.stringify({ document: article }) }],
  })
})

test('a function that does not exist is refused with those that do', async () => {
  const { code, stderr } = await invoke('disgest')
  expect(code).toBe(1)
  expect(stderr).toBe(`There is no function "disgest". Known: ${functionNames.join(', ')}.\n`)
})

test('without a file it prints a sample', async () => {
  const { code, stdout } = await invoke('deliver')
  expect(code).toBe(0)
  expect(JSON.parse(stdout).Records[0].eventSource).toBe('aws:sqs')
})

test('an article goes through the real ingest, alone on stdout is the result', async () => {
  const { code, stdout, stderr } = await invoke('ingest', 'corpus/stories/qusayr/01.json', '--now', now)
  expect({ code, stderr, result: JSON.parse(stdout) }).toEqual({
    code: 0,
    result: { batchItemFailures: [] },
    stderr: '1 message(s) for "readings" wait: `npm start` goes on from the table.\n',
  })
})

test('what is no event of the function is refused in one sentence', async () => {
  const file = join(folder, 'event.json')
  writeFileSync(file, '{"cohort":1}')
  const { code, stderr } = await invoke('digest', file)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^This is neither an SQS event nor a message of the queue "digests"/)
})
