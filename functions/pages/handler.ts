import type { Context } from 'aws-lambda'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { canonicalAddress } from '#adapters/addresses.ts'
import { clockOf } from '#adapters/clock.ts'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { logTo } from '#adapters/log.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { tokens } from '#adapters/tokens.ts'
import { pages } from './pages.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_DELIVERIES', 'PUBLIC_URL', 'TOKEN_KEYS', 'PEPPER'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    queues: queues({ deliveries: given.QUEUE_URL_DELIVERIES }),
    packs: packs(),
    tokens: tokens(given.TOKEN_KEYS, given.PEPPER),
    publicUrl: given.PUBLIC_URL,
    canonical: canonicalAddress,
    log: logTo('pages'),
  }
})

export const handler = (event: LambdaEvent, context: Context) => {
  const { table, ...rest } = parts()
  const clock = clockOf(context)
  return handle(pages({ ...stores(table, clock), ...rest, clock }))(event)
}
