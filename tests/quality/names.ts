const idle = new Set('the a an of in at and near town city village province district'.split(' '))

/** Whether two names share a telling word (`the town of Azaz` and `Azaz`), whatever their case, accents and article. */
export function sameName(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false
  const words = wordsOf(other)
  return [...wordsOf(one)].some((word) => words.has(word))
}

function wordsOf(name: string): ReadonlySet<string> {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\bal-|['’‘`]s?\b/g, '')
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !idle.has(word)))
}
