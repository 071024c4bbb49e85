import * as z from 'zod'
import type { CasualtyClaim, Count, Reading } from '#core/claims/claim.ts'

/** A labelled number: `op` says how it bounds the true one; `plural` means that no number is told. */
export const Alternative = z.object({
  op: z.enum(['exact', 'approx', 'at_least', 'at_most', 'range', 'plural']),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Alternative = z.infer<typeof Alternative>

/** The number that a label prints. */
export function pointOf({ low, high }: Alternative): number | null {
  return low ?? high
}

/** Whether a count prints this number, as its point or as its bound. */
export function prints(count: Count, point: number): boolean {
  return count.value === point || (count.value === null && (count.low === point || count.high === point))
}

export function casualtiesOf(reading: Reading): readonly CasualtyClaim[] {
  return reading.claims.filter((claim) => claim.kind === 'casualty')
}
