/** Days since 1970 of an ISO date or instant, whole; a month or year counts as its first day. NaN where there is none. */
export function dayNumber(date: string): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  if (numbers.size >= mostKept) numbers.clear()
  const number = Math.floor(Date.parse(date) / 86_400_000)
  numbers.set(date, number)
  return number
}

/** A dossier's thousands of claims speak of the same few days. */
const numbers = new Map<string, number>()
const mostKept = 5000
