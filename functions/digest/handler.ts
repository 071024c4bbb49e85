import { cartography } from '#adapters/cartography.ts'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { digest } from './digest.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_DELIVERIES', 'POWERTOOLS_SERVICE_NAME'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    deployment: given.POWERTOOLS_SERVICE_NAME,
    packs: packs(),
    ...cartography(),
    queues: queues({ deliveries: given.QUEUE_URL_DELIVERIES }),
  }
})

export const handler = onQueue('digests', (message, { clock, log }) => {
  const { table, ...rest } = parts()
  return digest(message, { ...stores(table, clock), ...rest, clock, log })
})
