import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import type { Instant } from '#core/instant.ts'
import type { Queues } from '#core/ports.ts'
import type { FunctionName } from '../functions.ts'
import { peekClock } from './clock.ts'
import { enter, environmentOf, silenceNodeWarning, tableName } from './environment.ts'
import { homeAt, runningHost } from './home.ts'
import { openHost } from './host.ts'
import { openKeys } from './keys.ts'
import { invoke } from './lambda.ts'
import { logsAside } from './logs-aside.ts'
import type { Stores } from './tables.ts'

/** This machine's Sitrep, as a command works on it. */
export interface Attached {
  readonly now: Instant
  readonly stores: Stores
  readonly queues: Queues
  invoke(name: FunctionName, event: unknown): Promise<unknown>
}

/**
 * Works on the running host (`npm start`) where there is one; else opens `.sitrep`, and hands over what then waits in the queues before
 * it closes again. What functions log goes to standard error.
 */
export async function attached<T>(act: (to: Attached) => Promise<T>): Promise<T> {
  const home = homeAt()
  const running = runningHost(home)
  if (running?.ports) {
    silenceNodeWarning()
    enter(environmentOf(running.ports, openKeys(home.path('keys.json'))))
    const now = peekClock(home.path('clock.json'))
    return logsAside(() => act(parts(now, (name, event) => invoke({ name, event, now }))))
  }
  const host = await openHost(home)
  try {
    const done = await act(parts(host.clock.now(), (name, event) => host.invoke(name, event)))
    await host.drain()
    return done
  } finally {
    await host.close()
  }
}

function parts(now: Instant, run: Attached['invoke']): Attached {
  const { QUEUE_URL_ARTICLES: articles } = environment(['QUEUE_URL_ARTICLES'])
  return {
    now,
    stores: stores(dynamodbTable(tableName), { now: () => now }),
    queues: queues({ articles }),
    invoke: run,
  }
}
