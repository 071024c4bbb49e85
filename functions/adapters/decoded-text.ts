/** Bytes at whose beginning a page or feed declares its encoding. */
const head = 2048
const marks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
] as const

/** What Windows-1252 has at 0x80 to 0x9f. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Text in the encoding of its byte order mark, else of its header, else of what it declares at its beginning (`<meta charset>`, an XML
 * declaration). Bytes that are UTF-8 are read so whatever was declared, and those that are not are taken as Windows-1252: servers
 * declare the one and send the other, and hardly any text of another encoding is UTF-8 by accident.
 */
export function decodedText(body: Uint8Array, contentType: string): string {
  const marked = marks.find(([bytes]) => bytes.every((byte, n) => body[n] === byte))?.[1]
  if (marked !== undefined) return new TextDecoder(marked).decode(body)
  const declared = declaredEncoding(body, contentType)
  if (/^(?:utf-16|iso-2022)/.test(declared)) return new TextDecoder(declared).decode(body)
  const text = asUtf8(body)
  if (text !== undefined) return text
  return /^(?:utf-8|windows-1252)$/.test(declared) ? western(body) : new TextDecoder(declared).decode(body)
}

/** Windows-1252; node's decoder of that name leaves its quotes and dashes as control characters. */
function western(body: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(body)
  return text.replace(/[\x80-\x9f]/g, (control) => windows[control.charCodeAt(0) - 0x80] ?? control)
}

/** The name by which a decoder is known, where one is declared and known. */
function declaredEncoding(body: Uint8Array, contentType: string): string {
  const inHeader = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1]
  const start = new TextDecoder('latin1').decode(body.subarray(0, head))
  const inText =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(start)?.[1] ??
    /^\s{0,20}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1]
  // What can be read as one-byte letters is not UTF-16, whatever it says of itself.
  const own = /^utf-16/i.test(inText ?? '') ? undefined : inText
  return [inHeader, own].map(known).find((name) => name !== undefined) ?? 'utf-8'
}

function known(name: string | undefined): string | undefined {
  try {
    return name && new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

/** A character cut off at the end is no fault: bodies are capped. */
function asUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true })
  } catch {
    return undefined
  }
}
