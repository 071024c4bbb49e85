/** What came of mails in simulated schedules. */
export interface Tally {
  readonly schedules: number
  /** Acceptances by SES beyond the first of a delivery. */
  readonly duplicates: number
  /** Deliveries without an outcome, or with one that is not true. */
  readonly lost: number
  /** Never tried before their cut-off, and recorded so. */
  readonly missed: number
  /** Tried, and never learned what came of it. */
  readonly unsettled: number
  /** Accepted more than half an hour after they were due. */
  readonly late: number
}

export const nothing: Tally = { schedules: 0, duplicates: 0, lost: 0, missed: 0, unsettled: 0, late: 0 }

export function add(a: Tally, b: Tally): Tally {
  return {
    schedules: a.schedules + b.schedules,
    duplicates: a.duplicates + b.duplicates,
    lost: a.lost + b.lost,
    missed: a.missed + b.missed,
    unsettled: a.unsettled + b.unsettled,
    late: a.late + b.late,
  }
}
