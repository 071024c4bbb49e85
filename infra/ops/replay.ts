import { replayRejected } from '#functions/ingest/quarantine.ts'
import { Problem } from '../local/problem.ts'
import type { Operation } from './operation.ts'

export const replay: Operation = {
  name: 'replay',
  description: 'Has articles that were set aside fetched and read anew, as after a fix.',
  arguments: [['[id...]', 'as `rejected` lists them']],
  options: [['--all', 'every one that is listed']],
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }, ids, { all }) {
    if (ids.length === 0 && !all) throw new Problem('Name the ids to replay, or --all.')
    const owing = await connect(async ({ stores: { articles }, queues, clock }) => {
      const wanted = all ? (await articles.rejected(1000)).map(({ id }) => id) : ids
      return isDryRun ? wanted : replayRejected(wanted, { articles, queues, clock })
    })
    for (const id of owing) terminal.result(id)
    terminal.note(`${owing.length} ${isDryRun ? 'would' : 'will'} be fetched and read anew.`)
  },
}
