import { minute } from '#core/later.ts'
import { heartbeatDeliveryId } from '#core/sending/delivery-id.ts'
import { isIdle, type PipeMinute } from '#core/sending/pipe-proof.ts'
import { emptySlot } from '#core/sending/slot.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { sendOnce } from './send-once.ts'

/** SES's own address that takes every mail and tells of it. https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html */
const simulator = 'success@simulator.amazonses.com'
/** Who mails to the simulator are on record under. */
const nobody = 'heartbeat'
const idleSeconds = 5 * minute

/**
 * Where no mail has gone out for a while nothing proves the event pipe: one to the simulator does, once a minute at most.
 * `minutes`: of the pipe, the last five at least.
 */
export async function heartbeat(minutes: readonly PipeMinute[], ports: DeliverPorts): Promise<void> {
  const now = ports.clock.now()
  if (!isIdle(minutes, now, idleSeconds)) return
  const id = heartbeatDeliveryId(now)
  if ((await ports.deliveries.get(nobody, id)) !== undefined) return
  const slot = emptySlot({ id, subscriber: nobody, kind: 'heartbeat', about: 'pipe', cutOff: now, at: now })
  const { from, replyTo } = ports.sender
  const text = 'This mail asks whether the events of mails arrive.'
  await sendOnce(
    slot,
    { to: simulator, from, replyTo, subject: 'Heartbeat', language: 'en', html: '', text, headers: {} },
    ports,
  )
}
