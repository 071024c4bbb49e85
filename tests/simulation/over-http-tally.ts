import type { Delivery } from '#core/sending/delivery.ts'
import { isSettled, wasAccepted } from '#core/sending/delivery-transitions.ts'
import { type HistoryEvent, violationsIn } from '#core/sending/history.ts'
import type { Run } from '#core/sending/run.ts'
import { inPool } from './in-pool.ts'
import type { HttpTally } from './over-http.ts'
import type { HttpWorld } from './over-http-world.ts'

/**
 * Lost: what the log tells against the promises of sending; a delivery without an outcome, or whose outcome is not what SES and
 * the reader's profile say; an outcome that changed when a message came once more. `left`: who had left before the mail;
 * `before`: some outcomes as they stood until messages came again.
 */
export async function tallyOverHttp(
  listed: Run['listed'],
  left: (reader: number) => boolean,
  before: readonly (Delivery | undefined)[],
  { world, ledger, accepted, faultsMet }: HttpWorld,
): Promise<HttpTally> {
  const counts = new Map<string, number>()
  for (const { delivery } of accepted()) counts.set(delivery, (counts.get(delivery) ?? 0) + 1)
  const rows = new Map<string, Delivery | undefined>()
  await inPool(listed, async ({ subscriber, delivery }) => {
    rows.set(delivery, await ledger.deliveries.get(subscriber, delivery))
  })
  const violations = violationsIn(world.log.events as readonly HistoryEvent[])
  const untrue = listed.filter(({ delivery: id }, n) => !isTrue(rows.get(id), counts.get(id) ?? 0, left(n)))
  const changed = before.filter((row) => row?.state !== rows.get(row?.id ?? '')?.state)
  const inState = (state: string) => [...rows.values()].filter((row) => row?.state === state).length
  return {
    schedules: listed.length,
    duplicates: [...counts].reduce((sum, [id, times]) => sum + (id.startsWith('H-') ? 0 : times - 1), 0),
    lost: violations.length + untrue.length + changed.length,
    missed: inState('MISSED'),
    unsettled: inState('UNSETTLED'),
    late: 0,
    faults: faultsMet(),
  }
}

/** SES took what was accepted and nothing else; whoever had left got nothing, and that is on record. */
function isTrue(row: Delivery | undefined, times: number, left: boolean): boolean {
  if (row === undefined || !isSettled(row.state) || row.state === 'FAILED') return false
  if (left) return row.state === 'SKIPPED' && times === 0
  return row.state === 'UNSETTLED' || wasAccepted(row.state) === times > 0
}
