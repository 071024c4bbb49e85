import { later, minute } from '#core/later.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { moved, type Slot } from '#core/sending/slot.ts'
import type { DeliverPorts } from './deliver-ports.ts'

/** How long after the lease an event of a mail may still come. Seconds. */
export const grace = 2 * minute

/**
 * What to do about a mail that may or may not have gone out. It is free to be sent again only when the event pipe is
 * proved live past lease and grace and no event of it came; past its cut-off it stays unsettled for good.
 */
export async function settleUnknown(slot: Slot, ports: DeliverPorts): Promise<Slot | 'done' | 'again'> {
  const now = ports.clock.now()
  const deadline = later(slot.leaseUntil ?? slot.at, grace)
  if (now <= deadline) return 'again'
  const mark = await ports.pipe.mark()
  if (mark !== undefined && mark > deadline) return save(moved(slot, 'release', now), ports)
  if (now <= slot.cutOff) return 'again'
  const expired = await save(moved(slot, 'expire', now), ports)
  if (expired === 'again') return 'again'
  ports.log.event('delivery.unsettled', { delivery: slot.id })
  return 'done'
}

/** A conflict is an event that came just now: the row is read again with the next message. */
async function save(row: Delivery | undefined, { deliveries }: DeliverPorts): Promise<Slot | 'again'> {
  return row !== undefined && (await deliveries.save(row)) === 'saved' ? row : 'again'
}
