import { expect, test } from 'vitest'
import { type HistoryEvent, violationsIn } from '#core/sending/history.ts'

const line = (name: string, fields: HistoryEvent['fields'] = {}): HistoryEvent => ({ name, fields })
const whats = (...events: readonly HistoryEvent[]) => violationsIn(events).map(({ what }) => what)
const accepted = (messageId: string) => line('delivery.accepted', { delivery: 'D1', messageId })

test('a day as it should be says nothing', () => {
  expect(
    whats(
      line('run.begun', { run: 'r', listed: 2 }),
      accepted('m1'),
      line('delivery.skipped', { delivery: 'D2', reason: 'paused' }),
      line('feedback.send', { delivery: 'D1', messageId: 'm1' }),
      line('feedback.delivery', { delivery: 'D1', messageId: 'm1' }),
      line('run.open', { run: 'r', listed: 2, open: 1, ACCEPTED: 1, PENDING: 1 }),
      line('run.finished', { run: 'r', listed: 2, open: 0, DELIVERED: 1, SKIPPED: 1 }),
    ),
  ).toEqual([])
})

test('two mails for one delivery are found, also when only an event tells of the first', () => {
  expect(whats(accepted('m1'), accepted('m2'))).toEqual(['accepted twice'])
  expect(whats(accepted('m2'), line('feedback.send', { delivery: 'D1', messageId: 'm1' }))).toEqual(['accepted twice'])
  expect(whats(accepted('m1'), accepted('m1'))).toEqual([])
})

test('a mail sent after its outcome was written down is found', () => {
  expect(whats(line('delivery.missed', { delivery: 'D1' }), accepted('m1'))).toEqual(['sent after it was settled'])
})

test('a run that never finished, and one that lost somebody, are found', () => {
  const begun = line('run.begun', { run: 'r', listed: 2 })
  expect(whats(begun)).toEqual(['run never finished'])
  expect(whats(begun, line('run.finished', { run: 'r', listed: 2, open: 0, DELIVERED: 1 }))).toEqual([
    'run does not add up',
  ])
})
