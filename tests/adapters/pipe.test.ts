import { expect, test } from 'vitest'
import { later } from '#core/later.ts'
import { contract } from './contract.ts'

const four = '2013-06-05T04:00:00.000Z'

contract('pipe', (ports) => {
  test('nothing is known of a pipe without mails', async () => {
    expect(await ports().pipe.minutes(four)).toEqual([])
  })

  test('mails are counted by the minute they were accepted in, and so are their events', async () => {
    const { pipe, clock } = ports()
    await pipe.accepted(later(four, 1))
    await pipe.accepted(later(four, 59))
    await pipe.accepted(later(four, 60))
    clock.set(later(four, 100))
    await pipe.seen(later(four, 59))
    expect(await pipe.minutes(four)).toEqual([
      { minute: '2013-06-05T04:00', accepted: 2, seen: 1, lastSeen: later(four, 100) },
      { minute: '2013-06-05T04:01', accepted: 1, seen: 0 },
    ])
  })

  test('earlier minutes are left out', async () => {
    const { pipe } = ports()
    await pipe.accepted(four)
    await pipe.accepted(later(four, 300))
    expect(await pipe.minutes(later(four, 230))).toMatchObject([{ minute: '2013-06-05T04:05' }])
  })

  test('minutes stand in order, whichever was counted first', async () => {
    const { pipe } = ports()
    for (const seconds of [120, 0, 60]) await pipe.accepted(later(four, seconds))
    const minutes = await pipe.minutes(four)
    expect(minutes.map(({ minute }) => minute.slice(14))).toEqual(['00', '01', '02'])
  })

  test('an event of a mail that was never counted stands alone', async () => {
    const { pipe } = ports()
    await pipe.seen(four)
    expect(await pipe.minutes(four)).toMatchObject([{ accepted: 0, seen: 1 }])
  })
})
