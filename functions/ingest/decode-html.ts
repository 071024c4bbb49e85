import type { Fetched } from '#core/ports.ts'

/** Text of a page in the encoding it declares: by header, else by its first kilobyte, else UTF-8. */
export function decodeHtml({ body, contentType }: Fetched): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024))
  const declared = /charset=["']?([\w:.-]+)/i.exec(contentType) ?? /<meta[^>]+charset=["']?([\w:.-]+)/i.exec(start)
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8').decode(body)
  } catch (problem) {
    if (problem instanceof RangeError) return new TextDecoder('utf-8').decode(body)
    throw problem
  }
}
