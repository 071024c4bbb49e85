import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from 'commander'
import { budgets, isOver, kibibytes } from '../../bundle/budgets.ts'
import { type Bundles, bundleAll } from '../../bundle/bundle.ts'
import { type ImportTime, importTimes } from '../../bundle/import-time.ts'
import { functionNames } from '../../functions.ts'
import { isFunctionName } from '../functions.ts'
import { Problem } from '../problem.ts'
import { reportFailure } from './report-failure.ts'

interface Options {
  readonly runs: string
  readonly node: string
  readonly parts?: string
}

program
  .name('npm run sizes --')
  .description(
    'Bundles every function as the stack does; prints its size beside its budget, and how long it takes to load.',
  )
  .option('--runs <n>', 'fresh processes a function, whose median is told; 0 = no times', '5')
  .option('--node <file>', 'the node that loads them', process.execPath)
  .option('--parts <function>', 'instead: what the bundle of this one is made of')
  .addHelpText(
    'after',
    '\nEnds with 1 if a bundle is over budget, as the synth does. Times have none: machines differ.',
  )
  .action((options: Options) => run(options).catch(reportFailure))
  .parseAsync()

async function run({ runs, node, parts }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-sizes-'))
  try {
    const bundles = await bundleAll(folder)
    if (parts !== undefined) return printParts(bundles, parts)
    const times = timesOf(bundles, folder, runsOf(runs), node)
    printSizes(bundles, times)
    if (functionNames.some((name) => isOver(bundles[name]))) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of an empty handler, then of every function. */
function timesOf(bundles: Bundles, folder: string, runs: number, node: string): readonly ImportTime[] {
  if (runs === 0) return []
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, 'export const handler = async () => {}\n')
  return importTimes([empty, ...functionNames.map((name) => join(bundles[name].folder, 'index.mjs'))], runs, node)
}

function printSizes(bundles: Bundles, [empty, ...times]: readonly ImportTime[]): void {
  const heads = ['', 'KiB', 'budget', ...(empty ? ['load ms', 'start ms', '× empty'] : [])]
  const rows = functionNames.map((name, i) => {
    const size = [name, kibibytes(bundles[name].bytes), isOver(bundles[name]) ? `over ${budgets[name]}` : budgets[name]]
    const time = times[i]
    return empty && time
      ? [...size, Math.round(time.load), Math.round(time.process), (time.process / empty.process).toFixed(1)]
      : size
  })
  const nothing = empty ? [['(empty)', 0, '', Math.round(empty.load), Math.round(empty.process), '1.0']] : []
  for (const row of [heads, ...rows, ...nothing])
    console.log(row.map((cell, i) => (i === 0 ? String(cell).padEnd(9) : String(cell).padStart(9))).join(' '))
}

function printParts(bundles: Bundles, name: string): void {
  if (!isFunctionName(name)) throw new Problem(`There is no function "${name}". Known: ${functionNames.join(', ')}.`)
  for (const [part, bytes] of [...bundles[name].parts].sort(([, a], [, b]) => b - a))
    if (bytes >= 1024) console.log(`${String(kibibytes(bytes)).padStart(6)} KiB  ${part}`)
}

function runsOf(text: string): number {
  const runs = Number(text)
  if (!Number.isInteger(runs) || runs < 0 || runs > 99) throw new Problem(`--runs takes 0 to 99, not "${text}".`)
  return runs
}
