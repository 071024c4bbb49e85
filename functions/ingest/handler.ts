import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { extractor } from '#adapters/extractor.ts'
import { fetcher } from '#adapters/fetcher.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { politeFetcher } from '#adapters/polite-fetcher.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { ingest } from './ingest.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_READINGS', 'PUBLIC_URL'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    fetcher: politeFetcher(fetcher({ contact: given.PUBLIC_URL })),
    extractor: extractor(),
    packs: packs(),
    queues: queues({ readings: given.QUEUE_URL_READINGS }),
  }
})

export const handler = onQueue('articles', (message, { clock, log }) => {
  const { table, ...rest } = parts()
  return ingest(message, { ...stores(table, clock), ...rest, clock, log })
})
