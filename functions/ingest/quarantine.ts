import type { Clock, Queues } from '#core/ports/host.ts'
import type { Articles } from '#core/ports/news.ts'

/**
 * Has articles that were set aside fetched and read anew, as after a fix; answers the ids of those that owe it now. What is not set aside,
 * has no address or was written meanwhile is left alone.
 */
export async function replayRejected(
  ids: readonly string[],
  { articles, queues, clock }: { readonly articles: Articles; readonly queues: Queues; readonly clock: Clock },
): Promise<readonly string[]> {
  const owing: string[] = []
  for (const id of ids) {
    const head = await articles.head(id)
    if (head?.url === undefined || head.state !== 'rejected' || head.sameAs || head.owed) continue
    const owed = { kind: 'extraction', at: clock.now() } as const
    if ((await articles.save({ ...head, revision: head.revision + 1, owed })) === 'saved') owing.push(id)
  }
  if (owing.length > 0)
    await queues.send(
      'articles',
      owing.map((extract) => ({ extract })),
    )
  return owing
}
