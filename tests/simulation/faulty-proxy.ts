import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Random } from './random.ts'

/** How a service fails, in the words of its protocol. */
export interface Refusals {
  readonly contentType: string
  readonly throttled: { readonly status: number; readonly body: string }
  readonly failed: { readonly status: number; readonly body: string }
}

export interface FaultyProxy {
  readonly endpoint: string
  /** How often each fault was met. */
  readonly met: ReadonlyMap<string, number>
  stop(): Promise<void>
}

/**
 * Stands before a service and lets some requests fail: the connection cut before the request is passed on, or after the
 * service did what it was asked; an error of the service's own with or without effect; a throttle.
 */
export async function faultyProxy(
  target: string,
  random: Random,
  share: number,
  refusals: Refusals,
): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target)
  const met = new Map<string, number>()
  const answer = (response: ServerResponse, { status, body }: { status: number; body: string }) =>
    response.writeHead(status, { 'content-type': refusals.contentType }).end(body)

  const faults: readonly [string, (incoming: IncomingMessage, response: ServerResponse, body: Buffer) => void][] = [
    ['cut before', (incoming) => incoming.socket.destroy()],
    ['cut after', (incoming, _, body) => pass(incoming, body, () => incoming.socket.destroy())],
    ['failed before', (_, response) => answer(response, refusals.failed)],
    ['failed after', (incoming, response, body) => pass(incoming, body, () => answer(response, refusals.failed))],
    ['throttled', (_, response) => answer(response, refusals.throttled)],
  ]

  function pass(incoming: IncomingMessage, body: Buffer, done: (status: number, answer: Buffer) => void): void {
    const { method, url: path, headers } = incoming
    const outgoing = request({ hostname, port, method, path, headers }, (reply) =>
      collect(reply, (bytes) => done(reply.statusCode ?? 500, bytes)),
    )
    outgoing.on('error', () => incoming.socket.destroy())
    outgoing.end(body)
  }

  const server = createServer((incoming, response) =>
    collect(incoming, (body) => {
      if (random() < share) {
        const [name, fail] = faults[Math.floor(random() * faults.length)] ?? faults[0] ?? []
        met.set(name ?? '', (met.get(name ?? '') ?? 0) + 1)
        return fail?.(incoming, response, body)
      }
      pass(incoming, body, (status, bytes) =>
        response.writeHead(status, { 'content-type': refusals.contentType }).end(bytes),
      )
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function collect(stream: IncomingMessage, done: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  stream.on('end', () => done(Buffer.concat(chunks)))
}
