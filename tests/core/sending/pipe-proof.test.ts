import { expect, test } from 'vitest'
import { isIdle, type PipeMinute, provesAbsent } from '#core/sending/pipe-proof.ts'

const at = (minute: number) => new Date(Date.parse('2013-06-05T04:00:00.000Z') + minute * 60_000).toISOString()
const tried = at(0)
const deadline = at(13)

/** The minute so long after the try; its last event came `late` minutes after its begin. */
function count(minute: number, accepted: number, seen: number, late = 1): PipeMinute {
  const lastSeen = seen > 0 ? { lastSeen: at(minute + late) } : {}
  return { minute: at(minute).slice(0, 16), accepted, seen, ...lastSeen }
}

test.each<[string, readonly PipeMinute[], boolean]>([
  ['no mail after the deadline proves nothing', [count(-5, 1, 1), count(2, 1, 1)], false],
  ['a mail after the deadline whose event came proves the pipe live', [count(2, 1, 1), count(14, 1, 1)], true],
  ['a mail at the deadline is none after it', [count(13, 1, 1)], false],
  ['one without its event proves nothing', [count(14, 1, 0)], false],
  ['a minute around the try whose events are lost proves nothing for ever', [count(-2, 2, 1), count(300, 5, 5)], false],
  ['what was lost well before the try does not matter', [count(-60, 2, 0), count(14, 1, 1)], true],
  ['a busy minute may miss one event in a thousand', [count(1, 2000, 1998), count(14, 1, 1)], true],
  ['doubled events of one minute do not make up for lost ones of another', [count(1, 1, 0), count(14, 1, 2)], false],
  [
    'events that were held up and came in a flood may be followed by more',
    [count(2, 1, 1, 40), count(45, 1, 1)],
    false,
  ],
  ['after the flood a mail that went through proves it', [count(2, 1, 1, 40), count(60, 1, 1)], true],
  ['events without mails prove nothing', [count(14, 0, 3)], false],
])('%s', (_, minutes, expected) => {
  expect(provesAbsent(minutes, tried, deadline)).toBe(expected)
})

test('a pipe is idle when no mail was accepted lately', () => {
  expect(isIdle([count(0, 1, 1)], at(10), 900)).toBe(false)
  expect(isIdle([count(0, 1, 1)], at(16), 900)).toBe(true)
  expect(isIdle([], at(0), 900)).toBe(true)
})
