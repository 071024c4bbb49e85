import { program } from 'commander'
import { replayRejected } from '#functions/ingest/quarantine.ts'
import { attached } from '../attached.ts'
import { Problem } from '../problem.ts'
import { ingestFiles } from './ingest-files.ts'
import { reportFailure } from './report-failure.ts'

program.name('npm run ops --').description('What an operator looks into and puts right, on this machine.')
program
  .command('rejected')
  .description('Articles that were set aside, the last first, with the reason.')
  .option('--raw <id>', 'print what this one came as')
  .option('--limit <n>', 'at most so many', '50')
  .action(({ raw, limit }: { readonly raw?: string; readonly limit: string }) =>
    (raw === undefined ? list(Number(limit)) : show(raw)).catch(reportFailure),
  )
program
  .command('replay')
  .description('Has articles that were set aside fetched and read anew, as after a fix.')
  .argument('[id...]', 'as `rejected` lists them')
  .option('--all', 'every one that is listed')
  .action((ids: readonly string[], { all }: { readonly all?: true }) => replay(ids, all === true).catch(reportFailure))
program
  .command('ingest')
  .description('The same as `npm run ingest`.')
  .argument('<file...>')
  .action((files: readonly string[]) => ingestFiles(files).catch(reportFailure))
program.parseAsync()

async function list(limit: number): Promise<void> {
  const heads = await attached(({ stores }) => stores.articles.rejected(limit))
  for (const { id, seen, source, reason, url } of heads)
    console.log([id, seen, source ?? '-', reason ?? '-', url ?? '-'].join('\t'))
  console.error(`${heads.length} set aside.`)
}

async function show(id: string): Promise<void> {
  const raw = await attached(({ stores }) => stores.articles.raw(id))
  if (raw === undefined) throw new Problem(`Nothing is kept of ${id}: only pages that came are, for a month.`)
  console.log(raw.text)
}

async function replay(ids: readonly string[], all: boolean): Promise<void> {
  if (ids.length === 0 && !all) throw new Problem('Name the ids to replay, or --all.')
  const owing = await attached(async ({ stores, queues, now }) => {
    const wanted = all ? (await stores.articles.rejected(1000)).map(({ id }) => id) : ids
    return replayRejected(wanted, { articles: stores.articles, queues, clock: { now: () => now } })
  })
  for (const id of owing) console.log(id)
  console.error(`${owing.length} will be fetched and read anew.`)
}
