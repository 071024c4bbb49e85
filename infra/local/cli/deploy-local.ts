import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from 'commander'
import { deployedJourney } from '../deployment/journey.ts'
import { homeAt } from '../home.ts'
import { reportFailure } from './report-failure.ts'

interface Options {
  readonly out: string
}

const kinds: Readonly<Record<string, string>> = { F: 'confirmations', A: 'alerts', D: 'digests', C: 'corrections' }

program
  .name('npm run deploy:local --')
  .description(
    'Runs the bundled functions of the synthesised stack in processes of their own and plays a story through them.',
  )
  .option('--out <folder>', 'what "npm run synth" made', 'cdk.out')
  .action((options: Options) => run(options).catch(reportFailure))
  .parseAsync()

async function run({ out }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  try {
    const { deployed, articles, mails, lost, calls, deadLetters } = await deployedJourney(out, homeAt(folder))
    const told = Object.entries(mails).map(([kind, count]) => `${count} ${kinds[kind] ?? kind}`)
    console.log(`Functions     ${deployed.functions.map(({ name }) => name).join(', ')}`)
    console.log(`Routes        ${deployed.routes.join(', ')}`)
    console.log(`Articles      ${articles}`)
    console.log(`Mails         ${told.join(', ')}`)
    console.log(`Lost          the first nudge of ${lost.join(', ')}: found by tick`)
    console.log(`Calls to AWS  ${calls.length}`)
    console.log(`Dead letters  ${deadLetters}`)
    console.log(
      'Not covered   IAM (a test compares policies with these calls), SNS policies, DNS, Secrets Manager, quotas',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
