import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { InvalidArgumentError, program } from 'commander'
import { runSchedules, type Task } from './run-schedules.ts'
import { add, nothing, type Tally } from './tally.ts'

/** Fewer schedules than this are not worth a second thread. */
const worthAThread = 2000

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
    'sitrep, or naive: check, send, mark (finds duplicates)',
    oneOf('sitrep', 'naive'),
    'sitrep',
  )
  .option(
    '--scope <name>',
    'delivery: one mail; pipeline: from feed to mail; http: one run of --runs mails through the SDK clients, the embedded DynamoDB and a fake SES',
    oneOf('delivery', 'pipeline', 'http'),
    'delivery',
  )
  .showHelpAfterError()
  .parse()

const { runs, seed, faults, protocol, scope } = program.opts<Task & { runs: number; seed: number }>()
const threads = scope === 'http' || runs < worthAThread ? 1 : Math.max(1, cpus().length)
const shares = Array.from({ length: threads }, (_, thread) => ({
  faults,
  protocol,
  scope,
  seed: seed + Math.floor((runs * thread) / threads),
  runs: Math.floor((runs * (thread + 1)) / threads) - Math.floor((runs * thread) / threads),
}))
const results = threads === 1 ? [await runSchedules(shares[0] as Task)] : await Promise.all(shares.map(inThread))
const tally = results.map((each) => each.tally).reduce(add, nothing)
const bad = results.flatMap((each) => each.bad).slice(0, 5)
console.log(JSON.stringify({ ...tally, ...(bad.length > 0 ? { seeds: bad } : {}) }))
process.exitCode = tally.duplicates + tally.lost === 0 ? 0 : 1

function inThread(task: Task): Promise<{ tally: Tally; bad: readonly number[] }> {
  const file = fileURLToPath(new URL('./simulate-thread.mjs', import.meta.url))
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
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
