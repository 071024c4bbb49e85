import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from 'commander'
import { deployedJourney } from '../deployment/journey.ts'
import { workOf } from '../deployment/work.ts'
import { homeAt } from '../home.ts'
import { reportFailure } from './report-failure.ts'

interface Options {
  readonly out: string
  readonly node: string
  readonly record?: string
  readonly beside?: string
}

const kinds: Readonly<Record<string, string>> = {
  F: 'confirmations',
  A: 'alerts',
  D: 'digests',
  C: 'corrections',
  W: 'welcomes',
  L: 'letters and daily sheets',
  H: 'heartbeats',
}

const notCovered = [
  'IAM: nothing is refused here; a test compares the policies with these calls',
  'the way of SES events over SNS, and its policies: they go to their queue directly',
  'alarms; quotas and throttling of AWS; expiry and recovery of the table',
  'DNS, TLS and the gateway: pages are asked over plain HTTP',
]

program
  .name('npm run deploy:local --')
  .description(
    'Runs the bundled functions of the synthesised stack in processes of their own and plays two stories through them.',
  )
  .option('--out <folder>', 'what "npm run synth" made', 'cdk.out')
  .option('--node <file>', 'the node that runs the bundles, as one of the version that Lambda has', process.execPath)
  .option('--beside <folder>', 'the synthesised stack of another version: each call goes to one and the other in turn')
  .option('--record <file>', 'keep what it took, for `npm run ops -- estimate`')
  .action((options: Options) => run(options).catch(reportFailure))
  .parseAsync()

async function run({ out, node, record, beside }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  try {
    const journey = await deployedJourney(out, homeAt(folder), { node, beside })
    const { deployed, articles, mails, lost, calls, deadLetters } = journey
    if (record !== undefined) writeFileSync(record, `${JSON.stringify(workOf(journey), null, 2)}\n`)
    const told = Object.entries(mails).map(([kind, count]) => `${count} ${kinds[kind] ?? kind}`)
    console.log(`Functions     ${deployed.functions.map(({ name }) => name).join(', ')}`)
    console.log(`Routes        ${deployed.routes.join(', ')}`)
    console.log(`Articles      ${articles}`)
    console.log(`Mails         ${told.join(', ')}`)
    console.log(`Lost          the first nudge of ${lost.join(', ')}: found by tick`)
    console.log(`Calls to AWS  ${calls.length}`)
    console.log(`Dead letters  ${deadLetters}`)
    console.log(notCovered.map((each, i) => `${(i === 0 ? 'Not covered' : '').padEnd(14)}${each}`).join('\n'))
    if (deadLetters > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
