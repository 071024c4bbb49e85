import type { DaySheet } from '#core/day-sheet.ts'
import { daySheetDeliveryId, operator } from '#core/day-sheet.ts'
import type { LocalDate } from '#core/instant.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import type { Mail } from '#core/sending/mail.ts'
import { emptySlot, moved, type Slot } from '#core/sending/slot.ts'
import { automatic } from '#views/email/headers.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { sendOnce } from './send-once.ts'
import { settleUnknown } from './settle-unknown.ts'

/** Mails the operator's sheet of a day by the same ledger as every mail; until it is settled the sheet owes it, and tick brings it back. */
export async function deliverDaySheet(date: LocalDate, ports: DeliverPorts): Promise<'done'> {
  const sheet = await ports.daySheets.get(date)
  if (sheet?.due === undefined || sheet.letter === undefined) return 'done'
  const id = daySheetDeliveryId(date)
  const row = await ports.deliveries.get(operator, id)
  if (!isSettled(row?.state)) await attempt(row ?? slotOf(id, sheet.due, ports), mailOf(sheet.letter, id, ports), ports)
  if (!isSettled((await ports.deliveries.get(operator, id))?.state)) return 'done'
  const { due: _, ...told } = sheet
  await ports.daySheets.save({ ...told, revision: sheet.revision + 1 })
  return 'done'
}

async function attempt(slot: Slot, mail: Mail, ports: DeliverPorts): Promise<void> {
  const open = slot.state === 'SENDING' ? await settleUnknown(slot, ports) : slot
  if (open === 'done' || open === 'again') return
  const now = ports.clock.now()
  const missed = now > open.cutOff ? moved(open, 'miss', now, { reason: 'cut-off' }) : undefined
  if (missed) await ports.deliveries.save(missed)
  else await sendOnce(open, mail, ports)
}

function slotOf(id: string, due: string, { clock }: DeliverPorts): Slot {
  const cutOff = cutOffOf('letter', due)
  return emptySlot({ id, subscriber: operator, kind: 'letter', about: 'day', cutOff, at: clock.now() })
}

function mailOf(letter: NonNullable<DaySheet['letter']>, id: string, { sender }: DeliverPorts): Mail {
  const { operator: to, from, replyTo } = sender
  return { to, from, replyTo, language: 'en', ...letter, headers: automatic(id) }
}
