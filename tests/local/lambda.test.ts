import type { Context } from 'aws-lambda'
import { expect, test } from 'vitest'
import { clockOf } from '#adapters/clock.ts'
import { invoke } from '../../infra/local/lambda.ts'

const now = '2013-06-05T04:00:00.000Z'
const invocation = { name: 'detect', event: { Records: [] }, now } as const

test('a function is told the time of the host, its name and how long it still has', async () => {
  const answer = await invoke(invocation, async () => (_event, context) => {
    const { functionName, awsRequestId, getRemainingTimeInMillis } = context as Context
    const left = getRemainingTimeInMillis()
    return { now: clockOf(context as Context).now(), functionName, id: awsRequestId.length, inTime: left > 59_000 }
  })
  expect(answer).toEqual({ now, functionName: 'detect', id: 36, inTime: true })
})

test('a function that does not answer in time has failed', async () => {
  const hanging = async () => () => new Promise(() => {})
  await expect(invoke(invocation, hanging, 0.05)).rejects.toThrow('Task timed out after 0.05 seconds')
})

test('what a function throws is what the call throws', async () => {
  const failing = async () => () => Promise.reject(new TypeError('no table'))
  await expect(invoke(invocation, failing)).rejects.toThrow(new TypeError('no table'))
})
