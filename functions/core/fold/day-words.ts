import type { When } from '../claims/claim.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** "7 June", "June", "2014": without the year that it is told in. */
export function dayText({ value }: Pick<When, 'value'>, told = ''): string {
  const [year = '', month, day] = value.slice(0, 10).split('-')
  const isSameYear = month !== undefined && told.startsWith(year)
  return [day && String(Number(day)), month && months[Number(month) - 1], isSameYear ? '' : year]
    .filter(Boolean)
    .join(' ')
}

/** "since March 2011": a scope's dates in words. */
export function withDays(text: string): string {
  return text.replace(/\d{4}(?:-\d{2}){0,2}/g, (value) => dayText({ value }))
}
