import type { IncomingMessage } from 'node:http'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchFailed } from '#core/failures.ts'

/** Most bytes a body may have as it comes and after decompression. */
export interface Caps {
  readonly wire: number
  readonly decoded: number
}

/** Reads a response to its end, decompressed, and no further than the caps. Throws FetchFailed beyond them. */
export async function boundedBody(response: IncomingMessage, caps: Caps, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk)
  }
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  const wire = cap(caps.wire, 'on the wire')
  const decoded = cap(caps.decoded, 'decompressed')
  const decoder = decoders[encoding]
  if (encoding === 'identity' || encoding === '') await pipeline(response, wire, collect, { signal })
  else if (decoder) await pipeline(response, wire, decoder(), decoded, collect, { signal })
  else throw new FetchFailed(`expected gzip, br or deflate, got the encoding ${encoding}`)
  return new Uint8Array(Buffer.concat(chunks))
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
}

function cap(most: number, where: string): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      bytes += chunk.length
      if (bytes > most) done(new FetchFailed(`more than ${most} bytes ${where}`))
      else done(null, chunk)
    },
  })
}
