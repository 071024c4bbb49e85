/** Reads at once: enough to hide the way to the table, few enough for its sockets. */
const size = 25

/** Maps in order, so many at a time. */
export async function inBatches<T, U>(items: readonly T[], map: (item: T) => Promise<U>): Promise<readonly U[]> {
  if (items.length <= size) return Promise.all(items.map(map))
  const mapped: U[] = []
  for (let start = 0; start < items.length; start += size) {
    mapped.push(...(await Promise.all(items.slice(start, start + size).map(map))))
  }
  return mapped
}
