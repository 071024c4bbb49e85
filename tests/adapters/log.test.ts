import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { logTo } from '#adapters/log.ts'

const kept = globalThis.console
afterEach(() => {
  globalThis.console = kept
})

test('an event is one line of JSON that names itself, its service and its fields', () => {
  const lines: string[] = []
  const stdout = new Writable({ write: (chunk, _, done) => done(lines.push(String(chunk)) === 0 ? null : undefined) })
  const line = (text: string) => stdout.write(`${text}\n`)
  globalThis.console = Object.assign(new Console({ stdout }), { info: line })
  process.env.POWERTOOLS_DEV = 'true'
  logTo('polls').event('poll.done', { source: 'sana', items: 3 })
  delete process.env.POWERTOOLS_DEV
  expect(JSON.parse(lines.join(''))).toMatchObject({ message: 'poll.done', service: 'polls', source: 'sana', items: 3 })
})
