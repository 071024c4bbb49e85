/** CPU milliseconds that some work takes, all threads of this process together. */
export function cpuMs(work: () => unknown): number {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/** The least of seven rounds: load on the machine only ever adds. */
export function leastMs(work: () => unknown): number {
  return Math.min(...Array.from({ length: 7 }, () => cpuMs(work)))
}
