import type { ArticleHead } from '#core/articles/article.ts'
import { inBatches } from '#core/in-batches.ts'
import type { Connection } from './connection.ts'

/** Has stored articles owe a reading again, and nudges it; answers those that do. The same reader yields the same evidence. */
export async function readAgain(
  ids: readonly string[],
  { stores: { articles }, queues, clock }: Pick<Connection, 'stores' | 'queues' | 'clock'>,
  tell: (done: number, of: number) => void = () => {},
): Promise<readonly string[]> {
  let done = 0
  const owing = await inBatches(ids, async (id) => {
    const head = await articles.head(id)
    const owes = head !== undefined && (await owe(head))
    done += 1
    tell(done, ids.length)
    return owes ? id : undefined
  })
  const found = owing.filter((id) => id !== undefined)
  if (found.length > 0)
    await queues.send(
      'readings',
      found.map((article) => ({ article })),
    )
  return found

  async function owe(head: ArticleHead): Promise<boolean> {
    if (head.version === 0 || head.owed !== undefined || head.state === 'rejected') return false
    const owed = { kind: 'reading', at: clock.now() } as const
    return (await articles.save({ ...head, revision: head.revision + 1, state: 'stored', owed })) === 'saved'
  }
}
