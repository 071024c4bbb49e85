import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** An HTTP service on 127.0.0.1 that answers each request from its headers and whole body. Port 0 = any free one. */
export async function answerOnLoopback(
  answer: (request: IncomingMessage, body: string) => Promise<Answer> | Answer,
  port = 0,
): Promise<Listening> {
  const server = createServer(async (request, response) => {
    try {
      const { status, headers, body } = await answer(request, await bodyOf(request))
      response.writeHead(status, headers).end(body)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    }
  })
  return listen(server, port)
}

/** Rejects with the system's error (EADDRINUSE …) when the port cannot be had. */
export async function listen(server: Server, port: number): Promise<Listening> {
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: (server.address() as AddressInfo).port, close }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
