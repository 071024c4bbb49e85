import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import { functions } from '../functions.ts'
import { handlerOf, type Invocation } from './functions.ts'

/** The function did not answer within its time-out. Lambda would stop it; here it runs on, unheard. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/** Runs a function's real handler as Lambda would; throws what it throws, or TimedOut. */
export async function invoke(
  invocation: Invocation,
  load: typeof handlerOf = handlerOf,
  seconds: number = functions[invocation.name].timeout,
): Promise<unknown> {
  const handler = await load(invocation.name)
  const context = contextOf(invocation, seconds)
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    const late = () =>
      reject(new TimedOut(`${context.awsRequestId} Task timed out after ${seconds.toFixed(2)} seconds`))
    timer = setTimeout(late, seconds * 1000)
  })
  try {
    return await Promise.race([handler(invocation.event, context), timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** What Lambda hands to a handler besides its event. */
export function contextOf({ name, now }: Invocation, seconds: number): Context {
  const started = Date.now()
  const unused = () => {
    throw new Error('callbacks are not offered: handlers are async')
  }
  const custom = { client: {}, Custom: { now }, env: {} }
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    clientContext: custom as unknown as NonNullable<Context['clientContext']>,
    getRemainingTimeInMillis: () => Math.max(0, started + seconds * 1000 - Date.now()),
    done: unused,
    fail: unused,
    succeed: unused,
  }
}
