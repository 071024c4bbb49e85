import { factsOf } from '#core/day-facts.ts'
import { daySheetDeliveryId } from '#core/day-sheet.ts'
import { standing } from '#core/day-standing.ts'
import type { LocalDate } from '#core/instant.ts'
import { dayMail } from '#views/email/day-mail.ts'
import type { DigestPorts } from './digest-ports.ts'

/** Writes the operator's mail of a day that is over, once; from then on the sheet owes that it is mailed. A lost race was won by the same sheet. */
export async function writeDaySheet(date: LocalDate, ports: DigestPorts): Promise<'done'> {
  const sheet = await ports.daySheets.get(date)
  const now = ports.clock.now()
  if (sheet?.due === undefined || sheet.due > now || sheet.letter !== undefined) return 'done'
  const day = { deployment: ports.deployment, ...(await factsOf(date, ports)), standing: await standing(ports) }
  const { subject, html, text } = dayMail(day, daySheetDeliveryId(date))
  await ports.daySheets.save({ ...sheet, revision: sheet.revision + 1, due: now, letter: { subject, html, text } })
  return 'done'
}
