import type { IncomingMessage } from 'node:http'
import { request as send } from 'node:http'
import { type Answer, answerOnLoopback, type Listening } from '../loopback.ts'

/** One call of an AWS API, by the function whose credentials signed it. */
export interface Call {
  readonly caller: string
  /** `dynamodb:PutItem`, `sqs:SendMessage`, `ses:SendRawEmail`: the IAM action. */
  readonly action: string
  /** Partition keys, the queue, or the secret. */
  readonly keys: readonly string[]
  /** Index that was queried. */
  readonly index: string | null
  /** Request units of DynamoDB that it took. */
  readonly units?: { readonly read: number; readonly write: number }
}

/**
 * Stands before an endpoint and notes who asks it for what. A function's access key id is its name. The first call of
 * `loses` never arrives, and all its caller hears is that something broke on the way.
 */
export function recorder(
  service: Service,
  port: number,
  note: (call: Call) => void,
  loses?: Call['action'],
): Promise<Listening> {
  let isWhole = loses === undefined
  return answerOnLoopback((request, body) => {
    const caller = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? 'unsigned'
    const calls = callsOf(service, request, body)
    if (isWhole || !calls.some(({ action }) => action === loses)) {
      return service === 'dynamodb'
        ? metered(request, body, port, (units) => calls.map((call) => note({ caller, ...call, units })))
        : answered(request, body, port, () => calls.map((call) => note({ caller, ...call })))
    }
    for (const call of calls) note({ caller, ...call })
    isWhole = true
    throw new Error('lost on the way')
  })
}

async function answered(request: IncomingMessage, body: string, port: number, then: () => void): Promise<Answer> {
  const answer = await forward(request, body, port)
  then()
  return answer
}

/** Has the engine say what a call took. It counts no index: an item in one is written there once, and once taken out again. */
async function metered(
  request: IncomingMessage,
  body: string,
  port: number,
  then: (units: NonNullable<Call['units']>) => void,
): Promise<Answer> {
  const asked = JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: 'TOTAL' })
  request.headers['content-length'] = String(Buffer.byteLength(asked))
  const answer = await forward(request, asked, port)
  const taken = [JSON.parse(answer.body || '{}').ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[]
  const units = taken.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
  const isWrite = /(Put|Update|Delete)Item$/.test(String(request.headers['x-amz-target']))
  const { Item = {} } = JSON.parse(body) as { Item?: object }
  const indexed = 2 * ['owedBy', 'dayOf'].filter((name) => name in Item).length
  then(isWrite ? { read: 0, write: units + indexed } : { read: units, write: 0 })
  return answer
}

type Service = 'dynamodb' | 'sqs' | 'ses' | 'secretsmanager'

function callsOf(service: Service, request: IncomingMessage, body: string): Omit<Call, 'caller'>[] {
  if (service === 'ses') {
    const action = new URLSearchParams(body).get('Action') ?? ''
    return [{ action: `ses:${action}`, keys: [], index: null }]
  }
  const action = String(request.headers['x-amz-target']).split('.')[1] ?? ''
  const input = JSON.parse(body)
  if (service === 'sqs') {
    // SendMessageBatch is allowed by sqs:SendMessage.
    return [
      {
        action: `sqs:${action.replace(/Batch$/, '')}`,
        keys: [String(input.QueueUrl).split('/').at(-1) ?? ''],
        index: null,
      },
    ]
  }
  if (service === 'secretsmanager')
    return [{ action: `secretsmanager:${action}`, keys: [String(input.SecretId)], index: null }]
  return [{ action: `dynamodb:${action}`, keys: partitionKeys(input), index: input.IndexName ?? null }]
}

interface ItemInput {
  readonly Key?: { readonly pk: { readonly S: string } }
  readonly Item?: { readonly pk: { readonly S: string } }
  readonly RequestItems?: Readonly<
    Record<string, { readonly Keys: readonly { readonly pk: { readonly S: string } }[] }>
  >
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>
}

/** The leading keys of a request, as `dynamodb:LeadingKeys` has them. */
function partitionKeys(input: ItemInput): readonly string[] {
  const single = input.Key ?? input.Item
  if (single) return [single.pk.S]
  if (input.RequestItems) return Object.values(input.RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => pk.S))
  const [, name] = /(?:^|\s)(?:pk|owedBy|dayOf)\s*=\s*(:\w+)/.exec(input.KeyConditionExpression ?? '') ?? []
  const value = name ? input.ExpressionAttributeValues?.[name]?.S : undefined
  return value === undefined ? [] : [value]
}

function forward(request: IncomingMessage, body: string, port: number): Promise<Answer> {
  return new Promise((settle, reject) => {
    const { host: _, connection: _1, ...headers } = request.headers
    const onward = send({ host: '127.0.0.1', port, path: request.url, method: request.method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { connection: _2, 'keep-alive': _3, 'transfer-encoding': _4, ...kept } = response.headers
        settle({
          status: response.statusCode ?? 500,
          headers: kept as Record<string, string>,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    onward.on('error', reject)
    onward.end(body)
  })
}
