import { keptFor } from './remembered.ts'

/** `jsonSize` of what is asked for again and again. */
export const sizeOf = keptFor((value: object) => jsonSize(value))

/** Bytes of a value as JSON in UTF-8. */
export function jsonSize(value: unknown): number {
  const text = JSON.stringify(value)
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    // Of a surrogate pair each half counts two.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return bytes
}
