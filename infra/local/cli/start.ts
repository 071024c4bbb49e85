import { program } from 'commander'
import { packs } from '#adapters/packs.ts'
import { day, hour, later } from '#core/later.ts'
import { demoAddress, subscribeDemo } from '../demo-subscriber.ts'
import { homeAt, refuseRunning, wipe } from '../home.ts'
import { type Host, openHost, usualPort } from '../host.ts'
import { Problem } from '../problem.ts'
import { replay } from '../replay.ts'
import { tickOnce } from '../schedule.ts'
import { serve } from '../serve.ts'
import { arrivals } from '../stories.ts'
import { summarise } from '../summary.ts'
import { openTables, openTokens } from '../tables.ts'
import { printSummary } from './print-summary.ts'
import { openProgress } from './progress.ts'
import { reportFailure } from './report-failure.ts'

interface Options {
  readonly once?: true
  readonly fresh?: true
  readonly port: string
  readonly story?: string
}

program
  .name('npm start --')
  .description('Replays the bundled stories through Sitrep on this machine, then leaves the pages and the inbox open.')
  .option('--once', 'end after the replay; so it does without a terminal, or with CI set')
  .option('--fresh', 'forget everything of earlier runs first')
  .option('--story <slug>', 'this folder of corpus/stories alone, of the demo or not')
  .option('--port <port>', 'where the pages listen; any free port where it is taken', String(usualPort))
  .addHelpText('after', '\nEverything is kept in .sitrep, or in the folder that SITREP_HOME names.')
  .action((options: Options) => start(options).catch(reportFailure))
  .parseAsync()

async function start({ once, fresh, port, story }: Options): Promise<void> {
  const home = homeAt()
  if (fresh) {
    refuseRunning(home)
    wipe(home)
  }
  const host = await openHost(home, portOf(port))
  try {
    await replayStories(host, story)
    if (once || process.env.CI || !process.stdout.isTTY) return
    console.log('\nPages and inbox stay open until Ctrl-C.')
    await serve(host)
  } finally {
    await host.close()
  }
}

/** A second run hands everything in again: what the table knows already changes nothing and mails nobody. */
async function replayStories(host: Host, story: string | undefined): Promise<void> {
  const stories = arrivals(story)
  const first = stories[0]?.at
  const last = stories.at(-1)?.at
  if (first === undefined || last === undefined) throw new Problem('corpus/stories holds no article.')
  const stores = openTables(host.clock)
  host.clock.travel(`${later(first, -hour).slice(0, 13)}:00:00.000Z`)
  await tickOnce(host)
  const watches = packs().all()
  const reader = await subscribeDemo(
    host,
    stores,
    await openTokens(host.clock),
    watches.map(({ watch }) => watch.id),
  )
  const progress = openProgress(stories.length)
  try {
    await replay(host, stories, progress.tell)
  } finally {
    progress.end()
  }
  const summary = await summarise(stores, watches, reader, first, later(last, day))
  printSummary(summary, { stories: stories.length, watches, host, reader: demoAddress })
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Problem(`--port takes 0 to 65535, not "${text}".`)
  return port
}
