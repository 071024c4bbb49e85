import { hour, later } from '#core/later.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { wasAccepted } from '#core/sending/delivery-transitions.ts'
import { moved } from '#core/sending/slot.ts'
import { Problem } from '../local/problem.ts'
import { dateIn, outcomesOn } from './audit.ts'
import type { Connection } from './connection.ts'
import type { Operation } from './operation.ts'

/** How long a mail that is sent again may wait. Seconds. */
const within = 6 * hour

export const resend: Operation = {
  name: 'resend',
  description: 'Sends digests of a date that were missed: never tried, and not made up for by a later one.',
  options: [
    ['--only-missed', 'must be said: what was tried is never sent again'],
    ['--date <date>', 'as 2013-06-05'],
  ],
  writes: 'final',
  async run({ connect, terminal, isDryRun, isSure }, _, { onlyMissed, date: given }) {
    if (onlyMissed !== true)
      throw new Problem('Say --only-missed: mail whose outcome is not known is never sent again.')
    const date = dateIn(given)
    await connect(async (to) => {
      const outcomes = await outcomesOn(date, to, terminal)
      const missed = outcomes.flatMap(({ row }) => (row?.state === 'MISSED' && row.about !== 'none' ? [row] : []))
      const wanted = await notMadeUpFor(missed, to)
      const none = outcomes.filter(({ state }) => state === 'MISSED').length - wanted.length
      if (none > 0) terminal.note(`${none} have nothing to send, or a later digest told it.`)
      for (const { id } of wanted) terminal.result(id)
      if (isDryRun || wanted.length === 0) return terminal.note(`${wanted.length} would be sent.`)
      if (!(await isSure(`Send ${wanted.length} digests of ${date} to their readers?`))) return
      terminal.note(`${await sendAgain(wanted, to)} are on their way.`)
    })
  },
}

/** A later digest continues from the last one that was accepted: it holds what the missed one would have told. */
async function notMadeUpFor(missed: readonly Delivery[], { stores }: Connection): Promise<readonly Delivery[]> {
  const open: Delivery[] = []
  for (const row of missed) {
    const newest = await stores.deliveries.digestsOf(row.subscriber, 30)
    const date = row.id.slice(0, 9)
    if (!newest.some(({ id, state }) => wasAccepted(state) && id.slice(0, 9) > date)) open.push(row)
  }
  return open
}

/** Each row first, on condition: whoever changed it meanwhile wins. No run lists it any more: its queue brings it back. */
async function sendAgain(rows: readonly Delivery[], { stores, queues, clock }: Connection): Promise<number> {
  let sent = 0
  for (const row of rows) {
    const now = clock.now()
    const next = moved(row, 'resend', now, { reason: 'sent again by an operator' })
    if (next === undefined) continue
    const { run: _, ...alone } = next
    if ((await stores.deliveries.save({ ...alone, cutOff: later(now, within) })) !== 'saved') continue
    await queues.send('deliveries', [{ subscriber: row.subscriber, delivery: row.id, edition: row.about }])
    sent += 1
  }
  return sent
}
