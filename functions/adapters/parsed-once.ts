/**
 * Remembers what stored bytes said: the evidence of a busy dossier is queried after every article, and all but one row are
 * what they were. Equal keys with other bytes are parsed anew; beyond `most`, what was asked for longest ago is forgotten.
 */
export function parsedOnce<T>(parse: (body: unknown) => T, most: number): (key: string, body: unknown) => T {
  const known = new Map<string, { readonly body: Uint8Array; readonly told: T }>()
  return (key, body) => {
    const last = known.get(key)
    known.delete(key)
    const told = last !== undefined && isSameBody(last.body, body) ? last.told : parse(body)
    if (body instanceof Uint8Array) known.set(key, { body, told })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return told
  }
}

function isSameBody(known: Uint8Array, body: unknown): boolean {
  return body instanceof Uint8Array && Buffer.compare(known, body) === 0
}
