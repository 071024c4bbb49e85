import { expect, test } from 'vitest'
import { hasRoom, paceOf, senders } from '#core/sending/quota.ts'

const quota = (sentToday: number, perDay = 1000) => ({ perSecond: 10, perDay, sentToday })

test('digests leave a fifth of the day’s quota to what is urgent', () => {
  expect(hasRoom(quota(799), 'digest')).toBe(true)
  expect(hasRoom(quota(800), 'digest')).toBe(false)
  for (const kind of ['alert', 'correction', 'confirmation'] as const) {
    expect(hasRoom(quota(999), kind)).toBe(true)
    expect(hasRoom(quota(1000), kind)).toBe(false)
  }
})

test('an account without a daily limit always has room', () => {
  expect(hasRoom(quota(10 ** 9, -1), 'digest')).toBe(true)
})

test('the processes of a queue share the account’s pace, of which digests leave a fifth', () => {
  expect(paceOf(quota(0), 'alert')).toBe((1000 * senders) / 10)
  expect(paceOf(quota(0), 'digest')).toBe((1000 * senders) / 8)
  expect(paceOf({ ...quota(0), perSecond: 0 }, 'digest')).toBe(0)
})
