import type { SQSEvent } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { drain } from '../../infra/local/drain.ts'
import type { Invocation } from '../../infra/local/functions.ts'
import { createQueue, createQueues, type QueuedMessage } from '../../infra/local/queues.ts'
import { standingClock } from './standing-clock.ts'

const start = '2013-06-05T04:00:00.000Z'

describe('a queue', () => {
  const settings = { visibility: 60, receives: 2 }

  test('hides what was received until the visibility time-out is over', () => {
    const clock = standingClock(start)
    const queue = createQueue('polls', settings, clock)
    queue.send('one', 0)
    expect(queue.receive(10)).toHaveLength(1)
    expect(queue.receive(10)).toHaveLength(0)
    expect(queue.nextVisible()).toBe('2013-06-05T04:01:00.000Z')
    clock.forward(60)
    expect(queue.receive(10)).toMatchObject([{ body: 'one', receives: 2 }])
  })

  test('shows a delayed message only when its time has come', () => {
    const clock = standingClock(start)
    const queue = createQueue('polls', settings, clock)
    queue.send('late', 90)
    clock.forward(89)
    expect(queue.receive(10)).toHaveLength(0)
    clock.forward(1)
    expect(queue.receive(10)).toHaveLength(1)
  })

  test('gives up a message received too often, and says so once', () => {
    const clock = standingClock(start)
    const given: QueuedMessage[] = []
    const queue = createQueue('polls', settings, clock, (message) => given.push(message))
    queue.send('poison', 0)
    for (let n = 0; n < 4; n += 1) {
      queue.receive(10)
      clock.forward(60)
    }
    expect(given.map(({ body }) => body)).toEqual(['poison'])
    expect(queue.dead).toHaveLength(1)
    expect(queue.waiting()).toBe(0)
  })
})

describe('draining', () => {
  const bodies = ({ event }: Invocation) => (event as SQSEvent).Records.map(({ body }) => body)

  test('hands each queue to the function that reads it, at the time of the clock', async () => {
    const clock = standingClock(start)
    const queues = createQueues(clock, () => {})
    queues.get('changes')?.send('{"dossier":"d"}', 0)
    const seen: Invocation[] = []
    const handed = await drain(queues, clock, async (invocation) => void seen.push(invocation), fail)
    expect(handed).toBe(1)
    expect(seen).toMatchObject([{ name: 'alert', now: start }])
    expect(bodies(seen[0] as Invocation)).toEqual(['{"dossier":"d"}'])
    expect(queues.get('changes')?.waiting()).toBe(0)
  })

  test('goes on until what functions send to other queues is handed over too', async () => {
    const clock = standingClock(start)
    const queues = createQueues(clock, () => {})
    queues.get('deliveries')?.send('first', 0)
    const seen: string[] = []
    const run = async (invocation: Invocation) => {
      seen.push(invocation.name)
      if (invocation.name === 'deliver') queues.get('articles')?.send('second', 0)
    }
    expect(await drain(queues, clock, run, fail)).toBe(2)
    expect(seen).toEqual(['deliver', 'ingest'])
  })

  test('only what a function names in batchItemFailures comes back', async () => {
    const clock = standingClock(start)
    const queues = createQueues(clock, () => {})
    for (const body of ['good', 'bad']) queues.get('readings')?.send(body, 0)
    const run = async ({ event }: Invocation) => ({
      batchItemFailures: (event as SQSEvent).Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({
        itemIdentifier: messageId,
      })),
    })
    await drain(queues, clock, run, fail)
    clock.forward(3600)
    expect(queues.get('readings')?.receive(10)).toMatchObject([{ body: 'bad', receives: 2 }])
  })

  test('a function that throws keeps its whole batch, and the failure is told', async () => {
    const clock = standingClock(start)
    const queues = createQueues(clock, () => {})
    queues.get('readings')?.send('one', 0)
    const failures: unknown[] = []
    const run = () => Promise.reject(new Error('no table'))
    await drain(queues, clock, run, (name, error) => failures.push([name, (error as Error).message]))
    expect(failures).toEqual([['detect', 'no table']])
    expect(queues.get('readings')?.waiting()).toBe(1)
  })
})

function fail(_name: string, error: unknown): void {
  throw error
}
