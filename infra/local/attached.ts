import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { packs } from '#adapters/packs.ts'
import { queueVariables } from '#adapters/queue-urls.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Connection } from '../ops/connection.ts'
import { parked } from '../ops/parked.ts'
import { queueNames } from '../queue-names.ts'
import { peekClock } from './clock.ts'
import { enter, environmentOf, silenceNodeWarning, tableName } from './environment.ts'
import { homeAt, runningHost } from './home.ts'
import { openHost } from './host.ts'
import { invoke } from './lambda.ts'
import { logsAside } from './logs-aside.ts'
import { parkedPath } from './sqs-endpoint.ts'
import { openTokens } from './tables.ts'

/**
 * Works on the running host (`npm start`) where there is one; else opens `.sitrep`, and hands over what then waits in the queues before
 * it closes again. What functions log goes to standard error.
 */
export async function attached<T>(act: (to: Connection) => Promise<T>): Promise<T> {
  const home = homeAt()
  const running = runningHost(home)
  if (running?.ports) {
    silenceNodeWarning()
    enter(environmentOf(running.ports))
    const now = () => peekClock(home.path('clock.json'))
    const run: Connection['invoke'] = (name, event) => invoke({ name, event, now: now() })
    return logsAside(() => act(connectionTo({ now }, run)))
  }
  const host = await openHost(home)
  try {
    const done = await act(connectionTo(host.clock, host.invoke))
    await host.drain()
    return done
  } finally {
    await host.close()
  }
}

/** Only after the environment of a host was entered. */
function connectionTo(clock: Clock, run: Connection['invoke']): Connection {
  const urls = environment(queueNames.map((name) => queueVariables[name]))
  const urlOf = (name: (typeof queueNames)[number]) => urls[queueVariables[name]]
  return {
    name: 'this machine',
    clock,
    stores: stores(dynamodbTable(tableName), clock),
    packs: packs(),
    queues: queues(Object.fromEntries(queueNames.map((name) => [name, urlOf(name)]))),
    parked: parked(
      Object.fromEntries(
        queueNames.map((name) => {
          return [name, new URL(parkedPath(name), urlOf(name)).href]
        }),
      ) as Parameters<typeof parked>[0],
      { useQueueUrlAsEndpoint: false },
    ),
    tokens: () => openTokens(clock),
    invoke: run,
  }
}
