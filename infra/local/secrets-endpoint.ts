import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type Keys, openKeys, saveKeys } from './keys.ts'
import { type Answer, answerOnLoopback, type Listening } from './loopback.ts'

export const secretNames = { tokens: 'token-keys', pepper: 'pepper' } as const

const Asked = z.object({
  SecretId: z.string(),
  VersionStage: z.enum(['AWSCURRENT', 'AWSPENDING']).default('AWSCURRENT'),
  ClientRequestToken: z.string().optional(),
  SecretString: z.string().optional(),
  MoveToVersionId: z.string().optional(),
})

/** What waits to become current: the version it was put under. */
interface Waiting {
  readonly version: string
  readonly text: string
}

/** Secrets Manager's JSON protocol over the file of this machine's keys, as far as functions speak it: reading, and rotating the keys of links. */
export async function openSecretsEndpoint(file: string): Promise<Listening> {
  // A damaged file is told when the host opens, not when a function first asks.
  openKeys(file)
  let [current, waiting]: [string, Waiting | undefined] = ['first', undefined]
  const heldBy = (id: string, stage: string): string | undefined => {
    const { tokens, pepper } = openKeys(file)
    if (id === secretNames.pepper) return pepper
    if (id !== secretNames.tokens) return undefined
    return stage === 'AWSPENDING' ? waiting?.text : JSON.stringify(tokens)
  }
  return answerOnLoopback((request, body) => {
    const asked = Asked.parse(JSON.parse(body))
    switch (String(request.headers['x-amz-target']).split('.')[1]) {
      case 'GetSecretValue': {
        const SecretString = heldBy(asked.SecretId, asked.VersionStage)
        if (SecretString === undefined) return refusal('ResourceNotFoundException', 'no such secret, or version of it')
        return json(200, { Name: asked.SecretId, VersionId: current, SecretString })
      }
      case 'PutSecretValue':
        waiting = { version: asked.ClientRequestToken ?? randomUUID(), text: asked.SecretString ?? '' }
        return json(200, { Name: asked.SecretId, VersionId: waiting.version })
      case 'DescribeSecret': {
        const pending = waiting ? { [waiting.version]: ['AWSPENDING'] } : {}
        return json(200, { Name: asked.SecretId, VersionIdsToStages: { ...pending, [current]: ['AWSCURRENT'] } })
      }
      case 'UpdateSecretVersionStage': {
        if (waiting?.version !== asked.MoveToVersionId || waiting === undefined)
          return refusal('ResourceNotFoundException', 'no such version')
        saveKeys(file, { ...openKeys(file), tokens: JSON.parse(waiting.text) as Keys['tokens'] })
        ;[current, waiting] = [waiting.version, undefined]
        return json(200, {})
      }
      default:
        return refusal('InvalidRequestException', 'this endpoint does not know that operation')
    }
  })
}

function refusal(code: string, message: string): Answer {
  return json(400, { __type: code, message })
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) }
}
