import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { createTable } from '#adapters/table.ts'
import type { Instant } from '#core/instant.ts'
import { type FunctionName, type FunctionShape, functions } from '../functions.ts'
import { openClock, type TravellingClock } from './clock.ts'
import { drain } from './drain.ts'
import { openDynamodb } from './dynamodb.ts'
import { enter, environmentOf, type Ports, silenceNodeWarning, tableName } from './environment.ts'
import type { Invocation } from './functions.ts'
import { announce, type Home, release, take } from './home.ts'
import { openLog } from './host-log.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { invoke } from './lambda.ts'
import type { Listening } from './loopback.ts'
import { owedInstants } from './owed-instants.ts'
import { createQueues, type LocalQueues } from './queues.ts'
import { openSecretsEndpoint } from './secrets-endpoint.ts'
import { openSesEndpoint } from './ses-endpoint.ts'
import { laterEvent } from './ses-events.ts'
import { openSqsEndpoint } from './sqs-endpoint.ts'
import { openWeb } from './web.ts'

/** All of Sitrep on this machine: embedded table, queues, mail catcher, pages, and a clock that can travel. */
export interface Host {
  readonly home: Home
  readonly ports: Ports
  readonly clock: TravellingClock
  readonly queues: LocalQueues
  readonly inbox: Inbox
  /** Runs one function's handler, at the clock's time unless another is given. */
  invoke(name: FunctionName, event: unknown, now?: Instant): Promise<unknown>
  /** Hands over what is visible in the queues until nothing is; one at a time, so that order is the same each time. */
  drain(): Promise<number>
  /** When the first debts of each kind are due, in no order; late ones among them. */
  owed(): Promise<readonly Instant[]>
  close(): Promise<void>
}

export const usualPort = 4780

/** How functions run, and which table and queues they are given. */
export interface Runtime {
  readonly shapes: Readonly<Record<FunctionName, FunctionShape>>
  readonly table: CreateTableCommandInput
  /** Told where everything listens before the first function runs. */
  begin(ports: Ports): Promise<void>
  run(invocation: Invocation): Promise<unknown>
  end(): Promise<void>
}

/** The sources themselves, in this process. */
const inProcess: Runtime = {
  shapes: functions,
  table: createTable(tableName),
  begin: async () => {},
  run: (invocation) => invoke(invocation),
  end: async () => {},
}

/** Takes the folder, opens every part and points this process's environment at them; throws Problem. */
export async function openHost(
  home: Home,
  wantedPort: number = usualPort,
  runtime: Runtime = inProcess,
): Promise<Host> {
  silenceNodeWarning()
  take(home)
  const opened: Listening[] = []
  try {
    return await openParts(home, wantedPort, runtime, opened)
  } catch (error) {
    await closeAll(opened)
    release(home)
    throw error
  }
}

async function openParts(home: Home, wantedPort: number, runtime: Runtime, opened: Listening[]): Promise<Host> {
  const clock = openClock(home.path('clock.json'))
  const log = openLog(home.path('host.log'), clock)
  const inbox = openInbox(home.path('inbox'))
  const queues = createQueues(
    clock,
    (queue, { body, receives }) => log.write('dead-letter', { queue, receives, body }),
    runtime.shapes,
  )
  const mailEvents = queues.get('mailEvents')
  if (!mailEvents) throw new Error('no function reads mail events')
  const run = (name: FunctionName, event: unknown, now = clock.now()) =>
    log.around(() => runtime.run({ name, event, now }))
  const keep = async (part: Promise<Listening>) => {
    const listening = await part
    opened.push(listening)
    return listening.port
  }
  const onFailure = (name: string, error: unknown) =>
    log.write('function-failed', {
      name,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  const ports = {
    dynamodb: await keep(openDynamodb(home.path('db'), runtime.table)),
    sqs: await keep(openSqsEndpoint(queues)),
    ses: await keep(openSesEndpoint(inbox, mailEvents, clock)),
    secrets: await keep(openSecretsEndpoint(home.path('keys.json'))),
    web: await keep(
      openWeb(
        {
          inbox,
          clock,
          pages: (event) => run('pages', event),
          onFailure: (error) => onFailure('pages', error),
          tell: (what, envelope) => mailEvents.send(laterEvent(what, envelope, clock.now()), 0),
        },
        wantedPort,
      ),
    ),
  }
  enter(environmentOf(ports))
  await runtime.begin(ports)
  announce(home, ports)
  let last: Promise<number> = Promise.resolve(0)
  return {
    home,
    ports,
    clock,
    queues,
    inbox,
    invoke: run,
    drain() {
      last = last.then(() => drain(queues, clock, ({ name, event }) => run(name, event), onFailure, runtime.shapes))
      return last
    },
    owed: () => owedInstants(ports.dynamodb, tableName),
    async close() {
      await last
      await runtime.end()
      await closeAll(opened)
      log.close()
      release(home)
    },
  }
}

/** In the opposite order of opening: the table last. */
async function closeAll(opened: readonly Listening[]): Promise<void> {
  for (const part of [...opened].reverse()) await part.close()
}
