import type { Context, SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { EnvironmentIncomplete, environment } from '#adapters/environment.ts'
import { onQueue } from '#adapters/lambda.ts'
import { memoryLog } from '../memory/log.ts'

function event(...bodies: string[]): SQSEvent {
  const Records = bodies.map((body, n) => ({ messageId: `m${n}`, body, attributes: { ApproximateReceiveCount: '2' } }))
  return { Records } as unknown as SQSEvent
}

function context(remaining = 60_000, clientContext?: unknown): Context {
  return { clientContext, getRemainingTimeInMillis: () => remaining } as unknown as Context
}

test('a poison message fails alone', async () => {
  const log = memoryLog()
  const seen: string[] = []
  const handler = onQueue(
    'polls',
    async ({ source }) => {
      seen.push(source)
      if (source === 'broken') throw new TypeError('reader@example.org has no v1.k1.settings.s.1.0.mac')
      return source === 'later' ? 'again' : 'done'
    },
    log,
  )
  const bodies = [
    '{"source":"a"}',
    'not json',
    '{"source":1}',
    '{"source":"broken"}',
    '{"source":"later"}',
    '{"source":"b"}',
  ]
  const answer = await handler(event(...bodies), context())
  expect(answer.batchItemFailures.map((each) => each.itemIdentifier)).toEqual(['m1', 'm2', 'm3', 'm4'])
  expect(seen).toEqual(['a', 'broken', 'later', 'b'])
  expect(log.names()).toEqual(['message.malformed', 'message.malformed', 'message.failed'])
  expect(log.events[2]?.fields).toEqual({
    queue: 'polls',
    messageId: 'm3',
    attempt: 2,
    error: 'TypeError',
    detail: '[address] has no [token]',
  })
})

test('a call about to end leaves the rest of its batch to the next', async () => {
  const answer = await onQueue('polls', async () => 'done', memoryLog())(event('{"source":"a"}'), context(500))
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }])
})

test('the client context sets the time, and only as a whole instant', async () => {
  const times: string[] = []
  const handler = onQueue('polls', async (_, { clock }) => {
    times.push(clock.now())
    return 'done'
  })
  await handler(event('{"source":"a"}'), context(9999, { Custom: { now: '2013-06-05T06:00:00.000Z' } }))
  await handler(event('{"source":"a"}'), context(9999, { Custom: { now: 'yesterday' } }))
  expect(times[0]).toBe('2013-06-05T06:00:00.000Z')
  expect(times[1]).toMatch(/^20[2-9]\d-/)
})

test('the environment is parsed, and one sentence names all it lacks', () => {
  const given = { TABLE_NAME: 'sitrep', PEPPER_SECRET: '', PUBLIC_URL: 'https://x.example/' }
  expect(environment(['TABLE_NAME'], given)).toEqual({ TABLE_NAME: 'sitrep' })
  expect(() => environment(['TABLE_NAME', 'PEPPER_SECRET', 'PUBLIC_URL', 'MAIL_FROM'], given)).toThrow(
    new EnvironmentIncomplete(
      'The environment lacks PEPPER_SECRET (Too small: expected string to have >=1 characters), PUBLIC_URL (expected no slash at the end), MAIL_FROM (not set).',
    ),
  )
})
