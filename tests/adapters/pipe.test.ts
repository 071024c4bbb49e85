import { expect, test } from 'vitest'
import { contract, type Ports } from './contract.ts'

const minute = (n: number) => new Date(Date.parse('2013-06-05T04:00:00.000Z') + n * 60_000).toISOString()

async function mails(pipe: Ports['pipe'], n: number, accepted: number, seen: number): Promise<void> {
  for (let i = 0; i < accepted; i++) await pipe.accepted(minute(n))
  for (let i = 0; i < seen; i++) await pipe.seen(minute(n))
}

contract('pipe', (ports) => {
  test('nothing proves a pipe without mails', async () => {
    expect(await ports().pipe.mark()).toBeUndefined()
  })

  test('the mark is the end of the latest minute whose events were all seen', async () => {
    const { pipe } = ports()
    await mails(pipe, 0, 2, 2)
    await mails(pipe, 3, 1, 1)
    await mails(pipe, 4, 2, 1)
    expect(await pipe.mark()).toBe(minute(4))
  })

  test('a stalled minute is not outvoted by a busy one after it', async () => {
    const { pipe } = ports()
    await mails(pipe, 0, 1, 1)
    await mails(pipe, 1, 2, 0)
    await mails(pipe, 2, 20, 20)
    expect(await pipe.mark()).toBe(minute(1))
    await mails(pipe, 61, 1, 1)
    expect(await pipe.mark()).toBe(minute(62))
  })

  test('doubled events of one minute do not make up for lost ones of another', async () => {
    const { pipe } = ports()
    await mails(pipe, 0, 1, 1)
    await mails(pipe, 1, 1, 0)
    await mails(pipe, 2, 1, 2)
    expect(await pipe.mark()).toBe(minute(1))
  })

  test('events of mails we do not know to be accepted prove nothing', async () => {
    const { pipe } = ports()
    await pipe.seen(minute(0))
    expect(await pipe.mark()).toBeUndefined()
  })
})
