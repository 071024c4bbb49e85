import { InvalidArgumentError, program } from 'commander'
import { inThreads, shares, threads } from './in-threads.ts'
import { playOverHttp } from './over-http.ts'
import type { Played, Task } from './run-schedules.ts'
import { type Trouble, troubles } from './schedules.ts'
import { add, nothing } from './tally.ts'

/** Fewer schedules than this are not worth a second thread. */
const worthAThread = { delivery: 2000, pipeline: 2 }

program
  .name('npm run -s simulate --')
  .description(
    'Plays the real use cases on virtual time over ports that fail, and prints one JSON line: schedules, duplicates (mails that SES took twice), lost (deliveries without a true outcome), missed (recorded as never tried in time), unsettled (tried, outcome never learned), late (more than 30 minutes after due), and the first seeds with a duplicate or a loss. Ends with 1 when there is a duplicate or a loss.',
  )
  .option('--runs <n>', 'schedules to play', whole, 10_000)
  .option('--seed <s>', 'seed of the first; the others count up from it', whole, 1)
  .option(
    '--faults <k>',
    'calls that fail in a schedule, on average, SES and its events accordingly; of http, percent of all requests',
    number,
    2,
  )
  .option(
    '--protocol <name>',
    'sitrep; mixed: half of the senders run the code of before; or naive: check, send, mark (finds duplicates)',
    oneOf('sitrep', 'naive', 'mixed'),
    'sitrep',
  )
  .option(
    '--scope <name>',
    'delivery: one mail; pipeline: from feed to mail; http: one run of --runs mails through the SDK clients, the embedded DynamoDB and a fake SES',
    oneOf('delivery', 'pipeline', 'http'),
    'delivery',
  )
  .option(
    '--only <kinds>',
    `what goes wrong, by commas, of ${troubles.join(', ')}; everything unless it is said`,
    kinds,
  )
  .showHelpAfterError()
  .parse()

const { scope, ...task } = program.opts<Omit<Task, 'scope'> & { scope: Task['scope'] | 'http' }>()
const begun = performance.now()
const { tally, bad } = scope === 'http' ? await overHttp(task) : await playInThreads({ ...task, scope })
const seconds = (performance.now() - begun) / 1000
console.error(`${Math.round(tally.schedules / seconds)} a second`)
console.log(JSON.stringify({ ...tally, ...(bad.length > 0 ? { seeds: bad.slice(0, 5) } : {}) }))
process.exitCode = tally.duplicates + tally.lost === 0 ? 0 : 1

async function playInThreads(task: Task): Promise<Played> {
  const into = task.runs < worthAThread[task.scope] ? 1 : threads
  const tasks = shares(task.runs, into).map(({ from, size }): Task => ({ ...task, seed: task.seed + from, runs: size }))
  const found = await inThreads<Task, Played>('./simulate-thread.ts', tasks)
  return { tally: found.map(({ tally }) => tally).reduce(add, nothing), bad: found.flatMap(({ bad }) => bad) }
}

async function overHttp({ runs, seed, faults }: Omit<Task, 'scope'>): Promise<Played> {
  const tally = await playOverHttp(runs, seed, faults / 100)
  return { tally, bad: tally.duplicates + tally.lost > 0 ? [seed] : [] }
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Expected a whole number from 1.')
  return value
}

function number(text: string): number {
  const value = Number(text)
  if (!(value >= 0 && value <= 20)) throw new InvalidArgumentError('Expected a number from 0 to 20.')
  return value
}

function oneOf(...known: readonly string[]): (text: string) => string {
  return (text) => {
    if (!known.includes(text)) throw new InvalidArgumentError(`Expected ${known.join(' or ')}.`)
    return text
  }
}

function kinds(text: string): readonly Trouble[] {
  const given = text.split(',')
  const known = troubles.filter((each) => given.includes(each))
  if (known.length < given.length) throw new InvalidArgumentError(`Expected some of ${troubles.join(', ')}.`)
  return known
}
