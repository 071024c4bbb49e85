import { expect, test } from 'vitest'
import { later } from '#core/later.ts'
import { afterSend, type Breaker, isPaused } from '#core/sending/breaker.ts'
import type { SendOutcome } from '#core/sending/mail.ts'

const now = '2013-06-05T04:00:00.000Z'
const accepted: SendOutcome = { kind: 'accepted', messageId: 'm' }
const unknown: SendOutcome = { kind: 'unknown', detail: 'reset' }

function after(...outcomes: readonly SendOutcome[]): Breaker | undefined {
  let breaker: Breaker | undefined
  for (const outcome of outcomes) breaker = afterSend(breaker, outcome, now) ?? breaker
  return breaker
}
const throttled = (code: string): SendOutcome => ({ kind: 'throttled', code })

test('a mail that goes out leaves nothing to write', () => {
  expect(after(accepted, accepted)).toBeUndefined()
})

test('five sends in a row without an answer pause everything for five minutes', () => {
  expect(isPaused(after(unknown, unknown, unknown, unknown), now)).toBe(false)
  const open = after(unknown, unknown, unknown, unknown, unknown)
  expect(open).toMatchObject({ pausedUntil: later(now, 300), reason: 'unknown' })
  expect(isPaused(open, later(now, 299))).toBe(true)
  expect(isPaused(open, later(now, 300))).toBe(false)
})

test('after the pause one more without an answer pauses again at once, one that goes out ends it', () => {
  const open = after(unknown, unknown, unknown, unknown, unknown)
  const half = later(now, 300)
  expect(isPaused(afterSend(open, unknown, half), later(half, 60))).toBe(true)
  expect(afterSend(open, accepted, half)).toEqual({ revision: 6, unknowns: 0 })
})

test('an answer in between starts the count anew', () => {
  expect(after(unknown, unknown, unknown, unknown, accepted, unknown)).toMatchObject({ unknowns: 1 })
})

test.each([
  ['DailyQuota', 1800],
  ['AccessDenied', 300],
  ['ConfigurationSetDoesNotExist', 300],
  ['SendingNotAllowed', 300],
  ['ECONNREFUSED', 300],
])('%s is nothing about one mail: everything waits', (code, seconds) => {
  expect(after(throttled(code))).toMatchObject({ reason: code, pausedUntil: later(now, seconds) })
})

test.each(['Throttling', 'TooManyRequestsException'])('%s is a matter of pace', (code) => {
  expect(after(throttled(code))).toBeUndefined()
})

test('a mail that SES refuses says nothing about others', () => {
  expect(after({ kind: 'refused', code: 'MessageRejected', detail: '' })).toBeUndefined()
})
