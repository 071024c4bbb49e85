import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Quality 9 packs an article of 5 KB in about a millisecond; 11 saves 4 % more and takes ten. */
const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 9 }

/** JSON under brotli: large items cost by the kilobyte. */
export function pack(value: unknown): Uint8Array {
  return new Uint8Array(brotliCompressSync(JSON.stringify(value), { params }))
}

export function unpack(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) throw new TypeError(`expected packed bytes, got ${typeof body}`)
  return JSON.parse(brotliDecompressSync(body).toString('utf8'))
}
