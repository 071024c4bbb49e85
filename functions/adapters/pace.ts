import { setTimeout as wait } from 'node:timers/promises'
import { paceOf, type Quota } from '#core/sending/quota.ts'

/** Waits for this process's turn, so that so many processes together keep the account's pace. */
export function pace(processes: number): (quota: Quota) => Promise<void> {
  let free = 0
  return async (quota) => {
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + paceOf(quota, processes)
    if (turn > now) await wait(turn - now)
  }
}
