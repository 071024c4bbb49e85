import { factsOf } from '#core/day-facts.ts'
import { standing } from '#core/day-standing.ts'
import { dayMail } from '#views/email/day-mail.ts'
import { dateIn } from './audit.ts'
import type { Operation } from './operation.ts'

export const day: Operation = {
  name: 'day',
  description: 'A date by UTC as the operator’s daily mail tells it: read, sent, missed, set aside, silent.',
  options: [['--date <date>', 'as 2013-06-05']],
  async run({ connect, terminal }, _, options) {
    const date = dateIn(options.date)
    await connect(async ({ name, stores, packs, clock }) => {
      const ports = { ...stores, packs, clock }
      const told = { deployment: name, ...(await factsOf(date, ports)), standing: await standing(ports) }
      terminal.result(dayMail(told, '').text.trimEnd())
    })
  },
}
