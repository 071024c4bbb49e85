import {
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import { hour, later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Tokens } from '#core/ports/subscribers.ts'
import { tokens } from './tokens.ts'

const bytes = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length >= 32, 'expected at least 32 bytes in base64')
const Ring = z.record(z.string().regex(/^[a-z][a-z0-9]{0,7}$/), bytes)

/** How long what was read is used: a rotation shows itself to every process long before its key signs. Seconds. */
const keptFor = hour

/** What a secret holds is not what it should; the message names the secret, never a value. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable'
}

export function secretsClient(config: SecretsManagerClientConfig = {}): SecretsManagerClient {
  return new SecretsManagerClient({ maxAttempts: 4, ...config })
}

/**
 * The tokens of a deployment, whose keys are read from Secrets Manager when first asked for and once an hour after. Where a later read
 * fails the last answer stands: a mail signed by an older key is a good mail.
 */
export function secretTokens(
  names: { readonly tokenKeys: string; readonly pepper: string },
  client: SecretsManagerClient,
): (clock: Clock) => Promise<Tokens> {
  let known: { readonly tokens: Tokens; readonly until: string } | undefined
  return async (clock) => {
    const now = clock.now()
    if (known !== undefined && now < known.until) return known.tokens
    try {
      const [ring, pepper] = await Promise.all([
        read(client, names.tokenKeys, (text) => Ring.parse(JSON.parse(text))),
        read(client, names.pepper, (text) => bytes.parse(text)),
      ])
      known = { tokens: tokens(ring, pepper), until: later(now, keptFor) }
    } catch (error) {
      if (known === undefined) throw error
    }
    return known.tokens
  }
}

async function read<T>(client: SecretsManagerClient, SecretId: string, parse: (text: string) => T): Promise<T> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }))
  try {
    return parse(SecretString ?? '')
  } catch {
    throw new SecretUnreadable(`The secret ${SecretId} does not hold what is expected; its previous version may.`)
  }
}
