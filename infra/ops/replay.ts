import type { LocalDate } from '#core/instant.ts'
import { replayRejected } from '#functions/ingest/quarantine.ts'
import { Problem } from '../local/problem.ts'
import { dateIn } from './audit.ts'
import type { Connection } from './connection.ts'
import type { Desk, Operation } from './operation.ts'
import { readAgain } from './read-again.ts'

export const replay: Operation = {
  name: 'replay',
  description:
    'Has articles read anew, as after a fix: some that were set aside, or all that gave claims to what changed in a range of days. Mails nobody twice.',
  arguments: [['[id...]', 'as `rejected` lists them']],
  options: [
    ['--all', 'every one that is set aside'],
    ['--from <date>', 'first day, as 2013-06-01'],
    ['--to <date>', 'last day'],
  ],
  writes: 'undoable',
  async run(desk, ids, { all, from, to }) {
    if (from !== undefined || to !== undefined) return replayDays(desk, dateIn(from), dateIn(to))
    if (ids.length === 0 && !all) throw new Problem('Name the ids to replay, or --all, or --from and --to.')
    const owing = await desk.connect(async ({ stores: { articles }, queues, clock }) => {
      const wanted = all ? (await articles.rejected(1000)).map(({ id }) => id) : ids
      return desk.isDryRun ? wanted : replayRejected(wanted, { articles, queues, clock })
    })
    tell(desk, owing, 'fetched and read')
  },
}

async function replayDays(desk: Desk, from: LocalDate, to: LocalDate): Promise<void> {
  if (from > to) throw new Problem(`--from ${from} is after --to ${to}.`)
  const owing = await desk.connect(async (connection) => {
    const ids = await articlesOf(daysBetween(from, to), connection)
    return desk.isDryRun ? ids : readAgain(ids, connection, (done, of) => desk.terminal.progress(done, of, 'articles'))
  })
  tell(desk, owing, 'read')
}

function tell({ terminal, isDryRun }: Desk, ids: readonly string[], what: string): void {
  for (const id of ids) terminal.result(id)
  terminal.note(`${ids.length} ${isDryRun ? 'would' : 'will'} be ${what} anew.`)
}

/** Articles that gave evidence to dossiers which last changed on these days. */
async function articlesOf(
  days: readonly LocalDate[],
  { stores: { dossiers }, packs }: Connection,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const { watch } of packs.all())
    for (const { id } of await dossiers.changedOn(watch.id, days))
      for (const { article, ruling } of await dossiers.evidence(id)) if (ruling === undefined) found.add(article)
  return [...found].sort()
}

function daysBetween(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
