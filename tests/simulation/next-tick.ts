import { isNudged } from '#core/debt.ts'
import { everything } from '../memory/debts.ts'
import type { Store } from '../memory/store.ts'
import { instantOf } from './instant-of.ts'

const minute = 60_000
/** Within so many minutes whatever is owed is nudged again. */
const longest = 16

/**
 * The first whole minute after `now` at which a tick, one a minute, finds something to nudge; in between nothing would
 * happen. `skew`: seconds by which the clock of whoever ticks is wrong.
 */
export function nextTick(store: Store, now: number, skew: number): number {
  const first = Math.floor(now / minute) * minute + minute
  let soonest = Number.POSITIVE_INFINITY
  for (const { owed: owing } of everything(store)) {
    const due = Date.parse(owing.at) - skew * 1000
    const begin = Math.max(first, Math.ceil(due / minute) * minute)
    for (let tick = begin; tick < Math.min(soonest, begin + longest * minute); tick += minute) {
      if (isNudged(owing.at, instantOf(tick + skew * 1000))) soonest = tick
    }
  }
  return soonest
}
