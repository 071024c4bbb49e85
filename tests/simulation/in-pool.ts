/** Calls under way at a time. */
const atOnce = 20

/** Works through a list, so many at a time. */
export async function inPool<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<unknown>,
): Promise<void> {
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) await work(item, index)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
