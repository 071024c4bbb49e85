import { later, minute } from '#core/later.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { provesAbsent, watchedFrom } from '#core/sending/pipe-proof.ts'
import { moved, type Slot } from '#core/sending/slot.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { heartbeat } from './heartbeat.ts'
import { waits } from './may-go.ts'

/**
 * How long after the lease it is asked whether an event came: whoever made the lease and whoever counted the mails that prove
 * the pipe may have clocks five minutes wrong in opposite directions. Seconds.
 */
export const grace = 8 * minute

/**
 * What to do about a mail that may or may not have gone out. It is free to be sent again only when the event pipe is
 * proved live past lease and grace and no event of it came; past its cut-off it stays unsettled for good. Until then the
 * audit of its run asks again, so that a long silence of the pipe fills no dead-letter queue.
 */
export async function settleUnknown(slot: Slot, ports: DeliverPorts): Promise<Slot | 'done' | 'again'> {
  const now = ports.clock.now()
  const deadline = later(slot.leaseUntil ?? slot.at, grace)
  if (now <= deadline) return 'again'
  const minutes = await ports.pipe.minutes(watchedFrom(slot.at))
  if (provesAbsent(minutes, slot.at, deadline)) return save(moved(slot, 'release', now), ports)
  await heartbeat(minutes, ports)
  if (now <= slot.cutOff) return waits(slot)
  const expired = await save(moved(slot, 'expire', now), ports)
  if (expired === 'again') return 'again'
  ports.log.event('delivery.unsettled', { delivery: slot.id })
  return 'done'
}

/** A conflict is an event that came just now: the row is read again with the next message. */
async function save(row: Delivery | undefined, { deliveries }: DeliverPorts): Promise<Slot | 'again'> {
  return row !== undefined && (await deliveries.save(row)) === 'saved' ? row : 'again'
}
