/**
 * Keys of links by their ids, in this order: the one that signs, the one that will sign next, the one that signed before, older ones.
 * So a process that read them before a rotation knows what is signed after it, and one that reads them after knows what was signed before.
 */
export type KeyRing = Readonly<Record<string, string>>

/** How many of a ring verify everything; older keys verify unsubscribing alone, for ever. */
export const verifying = 3

/** After a rotation: the next key signs, and `fresh` (base64) is the next one. */
export function rotated(ring: KeyRing, fresh: string): KeyRing {
  const [signing, next, ...older] = Object.entries(ring)
  const ids = Object.keys(ring).map((id) => Number(id.slice(1)))
  const made = [`k${Math.max(0, ...ids) + 1}`, fresh] as const
  if (signing === undefined) return Object.fromEntries([made])
  return Object.fromEntries(next === undefined ? [signing, made] : [next, made, signing, ...older])
}
