import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the endpoint does with a call: a whole answer, or the connection lost after the request was taken. */
export type Reply = { readonly status: number; readonly body: string } | 'lost' | 'hang'

export interface FakeSes {
  readonly endpoint: string
  /** The form fields of every call. */
  readonly calls: URLSearchParams[]
  /** For the next calls, in order; accepted when there are none. */
  readonly replies: Reply[]
  stop(): Promise<void>
}

export function accepted(id: string): Reply {
  const result = `<SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult>`
  return { status: 200, body: `<SendRawEmailResponse xmlns="${xmlns}">${result}</SendRawEmailResponse>` }
}

export function failure(status: number, code: string, message = 'no'): Reply {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, body: `<ErrorResponse xmlns="${xmlns}">${error}<RequestId>r</RequestId></ErrorResponse>` }
}

const xmlns = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** An endpoint that speaks as much of the SES v1 query protocol as one call needs. */
export async function fakeSes(): Promise<FakeSes> {
  const calls: URLSearchParams[] = []
  const replies: Reply[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      calls.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
      const reply = replies.shift() ?? accepted(`m-${calls.length}`)
      if (reply === 'hang') return
      if (reply === 'lost') request.socket.destroy()
      else response.writeHead(reply.status, { 'content-type': 'text/xml' }).end(reply.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    replies,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
