/** Days from `b` to `a`; both ISO dates, whole or at the granularity of a month or year. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(a) - Date.parse(b)) / 86_400_000
}
