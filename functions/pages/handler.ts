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
import { secretsClient, secretTokens } from '#adapters/secrets.ts'
import { stores } from '#adapters/stores.ts'
import { pages } from './pages.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_URGENT', 'PUBLIC_URL', 'TOKEN_KEYS_SECRET', 'PEPPER_SECRET'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    queues: queues({ urgent: given.QUEUE_URL_URGENT }),
    packs: packs(),
    tokensAt: secretTokens({ tokenKeys: given.TOKEN_KEYS_SECRET, pepper: given.PEPPER_SECRET }, secretsClient()),
    publicUrl: given.PUBLIC_URL,
    canonical: canonicalAddress,
    log: logTo('pages'),
  }
})

export const handler = async (event: LambdaEvent, context: Context) => {
  const { table, tokensAt, ...rest } = parts()
  const clock = clockOf(context)
  try {
    return await handle(pages({ ...stores(table, clock), ...rest, tokens: await tokensAt(clock), clock }))(event)
  } finally {
    rest.log.flush()
  }
}
