import { dayFacts, standing } from '#core/day-facts.ts'
import { addDays } from '#core/local-time.ts'
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
      const [facts, before] = [await dayFacts(date, ports), await dayFacts(addDays(date, -1), ports)]
      const told = { deployment: name, facts, before, standing: await standing(ports) }
      terminal.result(dayMail(told, '').text.trimEnd())
    })
  },
}
