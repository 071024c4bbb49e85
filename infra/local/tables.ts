import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { secretsClient, secretTokens } from '#adapters/secrets.ts'
import { type Stores, stores } from '#adapters/stores.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Tokens } from '#core/ports/subscribers.ts'
import { tableName } from './environment.ts'

/** The ports on this host's table, for what reads it beside the functions. Only once the host is open. */
export function openTables(clock: Clock): Stores {
  return stores(dynamodbTable(tableName), clock)
}

/** This host's tokens and keys of addresses, read as functions read them. Only once the host is open. */
export function openTokens(clock: Clock): Promise<Tokens> {
  const given = environment(['TOKEN_KEYS_SECRET', 'PEPPER_SECRET'])
  return secretTokens({ tokenKeys: given.TOKEN_KEYS_SECRET, pepper: given.PEPPER_SECRET }, secretsClient())(clock)
}
