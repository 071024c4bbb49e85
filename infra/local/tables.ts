import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { type Stores, stores } from '#adapters/stores.ts'
import { tokens } from '#adapters/tokens.ts'
import type { Clock, Tokens } from '#core/ports.ts'
import { tableName } from './environment.ts'

/** The ports on this host's table, for what reads it beside the functions. Only once the host is open. */
export function openTables(clock: Clock): Stores {
  return stores(dynamodbTable(tableName), clock)
}

/** This host's tokens and keys of addresses. Only once the host is open. */
export function openTokens(): Tokens {
  const { TOKEN_KEYS, PEPPER } = environment(['TOKEN_KEYS', 'PEPPER'])
  return tokens(TOKEN_KEYS, PEPPER)
}
