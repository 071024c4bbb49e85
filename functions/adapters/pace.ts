import { setTimeout as wait } from 'node:timers/promises'
import type { DeliveryKind } from '#core/sending/delivery.ts'
import { paceOf, type Quota } from '#core/sending/quota.ts'

/** Waits for this process's turn, so that all of them together keep the account's pace. */
export function pace(): (quota: Quota, kind: DeliveryKind) => Promise<void> {
  let free = 0
  return async (quota, kind) => {
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + paceOf(quota, kind)
    if (turn > now) await wait(turn - now)
  }
}
