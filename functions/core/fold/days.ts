import { remembered } from './remembered.ts'

/** Days since 1970 of an ISO date or instant, whole; a month or year counts as its first day. NaN where there is none. */
export const dayNumber = remembered((date) => Math.floor(Date.parse(date) / 86_400_000))
