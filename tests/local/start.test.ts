import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openInbox } from '../../infra/local/inbox.ts'
import { command, ended } from './command.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = (...args: string[]) => command('start', ['--once', '--port', '0', ...args], folder)

/** Delivery tags of all mails ever accepted. */
function deliveries(): readonly string[] {
  return openInbox(join(folder, 'inbox'))
    .list()
    .map(({ envelope }) => envelope.tags.delivery ?? '')
    .sort()
}

describe('npm start', { timeout: 240_000 }, () => {
  test('killed at any moment and started again, it mails what one whole run mails, each once', async () => {
    const killed = start('--story', 'mutaho')
    for await (const line of killed.stdout) if (/ 2 of 5 articles/.test(String(line))) break
    killed.kill('SIGKILL')
    await once(killed, 'close')
    const again = await ended(start('--story', 'mutaho'))
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 0, stderr: '' })
    const mails = deliveries()
    expect(new Set(mails).size).toBe(mails.length)

    const third = await ended(start('--story', 'mutaho'))
    expect({ code: third.code, stderr: third.stderr }).toEqual({ code: 0, stderr: '' })
    expect(deliveries()).toEqual(mails)

    const fresh = await ended(start('--story', 'mutaho', '--fresh'))
    expect(fresh.code).toBe(0)
    expect(deliveries().map(kindOf)).toEqual(mails.map(kindOf))
  })

  test('a second process on the folder is refused in one sentence', async () => {
    const first = start('--story', 'mutaho')
    await once(first.stdout, 'data')
    const second = await ended(start())
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/^Sitrep already runs on .* stop it with Ctrl-C, or name another folder.*\n$/)
    const fresh = await ended(start('--fresh'))
    expect(fresh.code).toBe(1)
    first.kill('SIGTERM')
    await once(first, 'close')
  })

  test('an unknown story is refused with those there are', async () => {
    const { code, stderr } = await ended(start('--story', 'quseir'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no story "quseir"\. Known: anefis, .*\bqusayr\b.*\.\n$/)
  })
})

/** `D20130605-…` → `D20130605`, `A-…` → `A`: ids hold keys, which differ from folder to folder. */
function kindOf(delivery: string): string {
  return delivery.split('-')[0] ?? ''
}
