import type { Message } from '#core/messages.ts'
import { emptySlot, moved } from '#core/sending/slot.ts'
import type { DeliverPorts } from '#functions/deliver/deliver-ports.ts'

/**
 * Check, send, mark: what most code does, here only to show that the simulator finds what is wrong with it. A lost reply or
 * an end between send and mark sends again.
 */
export async function naiveDeliver(message: Message<'deliveries'>, made: DeliverPorts): Promise<'done' | 'again'> {
  if (!('delivery' in message) || message.edition === undefined) return 'done'
  const { subscriber, delivery, edition: about } = message
  if ((await made.deliveries.get(subscriber, delivery)) !== undefined) return 'done'
  const to = `${subscriber}@reader.example`
  const mail = { to, from: made.sender.from, subject: '', language: 'en', html: '', text: '', headers: {} }
  const outcome = await made.mailer.send(mail, { subscriber, delivery })
  if (outcome.kind !== 'accepted') return 'again'
  const at = made.clock.now()
  const slot = { ...emptySlot({ id: delivery, subscriber, kind: 'digest', about, cutOff: at, at }), attempts: 1 }
  const sending = moved(slot, 'claim', at)
  const row = sending && moved(sending, 'accept', at, { messageId: outcome.messageId })
  if (row !== undefined) await made.deliveries.save({ ...row, revision: 1 })
  return 'done'
}
