import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { feeds } from '#adapters/feeds.ts'
import { fetcher } from '#adapters/fetcher.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { politeFetcher } from '#adapters/polite-fetcher.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { poll } from './poll.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_ARTICLES', 'PUBLIC_URL'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    fetcher: politeFetcher(fetcher({ contact: given.PUBLIC_URL })),
    feeds: feeds(),
    packs: packs(),
    queues: queues({ articles: given.QUEUE_URL_ARTICLES }),
  }
})

export const handler = onQueue('polls', ({ source }, { clock, log }) => {
  const { table, ...rest } = parts()
  return poll(source, { ...stores(table, clock), ...rest, clock, log })
})
