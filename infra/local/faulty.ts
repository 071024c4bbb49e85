import { request as send } from 'node:http'
import { type Answer, answerOnLoopback, type Listening } from './loopback.ts'

/** What an endpoint answers instead of its own, or what it is asked `instead`; undefined lets a call through. */
export type Fault = (call: {
  readonly action: string
  readonly body: string
}) => Answer | { readonly instead: string } | undefined

export interface FaultyEndpoint extends Listening {
  /** Null mends it. */
  break(fault: Fault | null): void
}

/** Stands before an endpoint of this host and answers for it while it is broken. */
export async function faultyEndpoint(port: number): Promise<FaultyEndpoint> {
  let fault: Fault | null = null
  const listening = await answerOnLoopback((request, body) => {
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1]
    const action = target || (new URLSearchParams(body).get('Action') ?? '')
    const found = fault?.({ action, body })
    if (found === undefined) return onward(request, body, port)
    if (!('instead' in found)) return found
    const headers = { ...request.headers, 'content-length': String(Buffer.byteLength(found.instead)) }
    return onward({ headers, url: request.url, method: request.method }, found.instead, port)
  })
  return {
    ...listening,
    break(next) {
      fault = next
    },
  }
}

/** SES's own words for a refusal. */
export function refusedBySes(status: number, code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}<RequestId>r</RequestId></ErrorResponse>`
  return { status, headers: { 'content-type': 'text/xml' }, body }
}

/** DynamoDB's. */
export function refusedByDynamodb(code: string, message: string): Answer {
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message })
  return { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body }
}

function onward(
  {
    headers: given,
    url,
    method,
  }: { readonly headers: NodeJS.Dict<string | string[]>; url?: string | undefined; method?: string | undefined },
  body: string,
  port: number,
): Promise<Answer> {
  return new Promise((settle, reject) => {
    const { host: _, connection: _1, ...headers } = given
    const path = url ?? '/'
    const asked = send({ host: '127.0.0.1', port, path, method: method ?? 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { connection: _2, 'keep-alive': _3, 'transfer-encoding': _4, ...kept } = response.headers
        const text = Buffer.concat(chunks).toString('utf8')
        settle({ status: response.statusCode ?? 500, headers: kept as Record<string, string>, body: text })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
