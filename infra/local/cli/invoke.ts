import { readFileSync } from 'node:fs'
import { program } from 'commander'
import { Instant } from '#core/instant.ts'
import { type FunctionName, functionNames } from '../../functions.ts'
import { peekClock } from '../clock.ts'
import { enter, environmentOf, silenceNodeWarning } from '../environment.ts'
import { eventOf } from '../event-of.ts'
import { isFunctionName } from '../functions.ts'
import { type Home, homeAt, runningHost } from '../home.ts'
import { openHost } from '../host.ts'
import { invoke } from '../lambda.ts'
import { logsAside } from '../logs-aside.ts'
import { Problem } from '../problem.ts'
import { sampleEvent } from '../sample-events.ts'
import { reportFailure } from './report-failure.ts'

interface Options {
  readonly now?: string
}

program
  .name('npm run invoke --')
  .description('Runs one function as Lambda would, on the local table, and prints its result as JSON.')
  .argument('<function>', functionNames.join(', '))
  .argument(
    '[event]',
    'JSON file: an AWS event, a message of its queue, or for ingest an article; none = print a sample',
  )
  .option('--now <instant>', 'the time it is for the function, as 2013-06-05T04:00:00.000Z')
  .addHelpText('after', '\nUses the running host (`npm start`) where there is one, else opens .sitrep by itself.')
  .action((name: string, file: string | undefined, options: Options) => run(name, file, options).catch(reportFailure))
  .parseAsync()

async function run(name: string, file: string | undefined, { now: given }: Options): Promise<void> {
  if (!isFunctionName(name)) throw new Problem(`There is no function "${name}". Known: ${functionNames.join(', ')}.`)
  const now = given === undefined ? undefined : instantOf(given)
  if (file === undefined) return print(await sampleEvent(name, now ?? new Date().toISOString()))
  const content = contentOf(file)
  const home = homeAt()
  const running = runningHost(home)
  if (running?.ports) {
    silenceNodeWarning()
    enter(environmentOf(running.ports))
    const at = now ?? peekClock(home.path('clock.json'))
    return print(await logsAside(() => invoke({ name, event: eventOf(name, content, at), now: at })))
  }
  await runAlone(name, content, now, home)
}

async function runAlone(name: FunctionName, content: unknown, now: Instant | undefined, home: Home): Promise<void> {
  const host = await openHost(home)
  try {
    const at = now ?? host.clock.now()
    print(await host.invoke(name, eventOf(name, content, at), at))
    const waiting = [...host.queues.values()].filter((queue) => queue.waiting() > 0)
    for (const queue of waiting)
      console.error(`${queue.waiting()} message(s) for "${queue.name}" wait: \`npm start\` goes on from the table.`)
  } finally {
    await host.close()
  }
}

function contentOf(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Problem(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${(error as Error).message}`)
  }
}

function instantOf(text: string): Instant {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Problem(`--now takes an instant like 2013-06-05T04:00:00.000Z, not "${text}".`)
  return Instant.parse(new Date(at).toISOString())
}

function print(value: unknown): void {
  console.log(JSON.stringify(value ?? null, null, 2))
}
