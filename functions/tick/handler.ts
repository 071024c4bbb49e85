import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { tick } from './tick.ts'

const parts = once(() => {
  const given = environment([
    'TABLE_NAME',
    'QUEUE_URL_POLLS',
    'QUEUE_URL_ARTICLES',
    'QUEUE_URL_READINGS',
    'QUEUE_URL_CHANGES',
    'QUEUE_URL_DIGESTS',
    'QUEUE_URL_URGENT',
  ])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    packs: packs(),
    queues: queues({
      polls: given.QUEUE_URL_POLLS,
      articles: given.QUEUE_URL_ARTICLES,
      readings: given.QUEUE_URL_READINGS,
      changes: given.QUEUE_URL_CHANGES,
      digests: given.QUEUE_URL_DIGESTS,
      urgent: given.QUEUE_URL_URGENT,
    }),
  }
})

export const handler = onQueue('ticks', async (_, { clock, log }) => {
  const { table, ...rest } = parts()
  await tick({ ...stores(table, clock), ...rest, clock, log })
  return 'done'
})
