import { cartography } from '#adapters/cartography.ts'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { alert } from './alert.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_URGENT'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    packs: packs(),
    ...cartography(),
    queues: queues({ urgent: given.QUEUE_URL_URGENT }),
  }
})

export const handler = onQueue('changes', (message, { clock, log }) => {
  const { table, ...rest } = parts()
  return alert(message, { ...stores(table, clock), ...rest, clock, log })
})
