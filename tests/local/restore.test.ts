import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { hour, later } from '#core/later.ts'
import { demoAddress, subscribeDemo } from '../../infra/local/demo-subscriber.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'
import { travelTo } from '../../infra/local/schedule.ts'
import { openTables, openTokens } from '../../infra/local/tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-restored-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const home = homeAt(join(folder, 'home'))
const backup = join(folder, 'backup')

/** A process of its own each time: functions keep their clients as long as their modules live. */
async function running<T>(act: (host: Host) => Promise<T>): Promise<T> {
  vi.resetModules()
  const host = await openHost(home, 0)
  try {
    return await act(host)
  } finally {
    await host.close()
  }
}

const digests = (host: Host) =>
  host.inbox
    .list()
    .flatMap(({ envelope: { to, tags } }) =>
      to.includes(demoAddress) && tags.delivery?.startsWith('D') ? [tags.delivery] : [],
    )

test('a table brought back to before a digest sends nothing twice, and goes on with the next', {
  timeout: 120_000,
}, async () => {
  const began = '2013-06-04T12:00:00.000Z'
  await running(async (host) => {
    host.clock.travel(began)
    const notes = [['quietDayNote', 'yes']] as const
    await subscribeDemo(host, openTables(host.clock), await openTokens(host.clock), ['syria'], notes)
  })
  cpSync(home.path('db'), backup, { recursive: true })
  const before = await running(async (host) => {
    await travelTo(host, later(began, 24 * hour))
    return digests(host)
  })
  expect(before).toHaveLength(1)

  // The table as it was; what was mailed since stays in the readers' inboxes. Nothing runs until all of that time is past its cut-off.
  rmSync(home.path('db'), { recursive: true })
  cpSync(backup, home.path('db'), { recursive: true })
  const after = await running(async (host) => {
    host.clock.travel(later(began, 30 * hour))
    await travelTo(host, later(began, 48 * hour))
    return digests(host)
  })
  expect(new Set(after).size).toBe(after.length)
  expect(after).toHaveLength(2)
  expect(after.map((id) => id.slice(0, 9))).toEqual(['D20130605', 'D20130606'])
})
