import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { logTo } from '#adapters/log.ts'
import { once } from '#adapters/once.ts'
import { secretsClient } from '#adapters/secrets.ts'
import { vault } from '#adapters/vault.ts'
import { rotate } from './rotate.ts'

const RotationEvent = z.object({
  SecretId: z.string(),
  ClientRequestToken: z.string(),
  Step: z.enum(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
})

const client = once(secretsClient)
const log = once(() => logTo('rotate'))

export const handler = async (event: unknown): Promise<void> => {
  const { SecretId, ClientRequestToken, Step } = RotationEvent.parse(event)
  const newKey = () => randomBytes(32).toString('base64')
  await rotate(Step, ClientRequestToken, { vault: vault(client(), SecretId), newKey, log: log() })
}
