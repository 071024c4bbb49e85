/** A name without article, case, marks and possessive: two spellings of one name in one key. */
export function nameKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= mostKept) keys.clear()
  const key = keyOf(name)
  keys.set(name, key)
  return key
}

/** A dossier's thousands of claims name the same few dozen actors. */
const keys = new Map<string, string>()
const mostKept = 5000

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^(the|an?)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
