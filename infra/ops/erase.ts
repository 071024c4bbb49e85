import { erase as eraseReader } from '#core/subscribers/decide.ts'
import type { Operation } from './operation.ts'
import { readerOf } from './reader.ts'

export const erase: Operation = {
  name: 'erase',
  description: 'Erases a reader: profile, mails, budgets, lists. The fingerprint that forbids writing to them stays.',
  arguments: [['<address>', 'as the reader writes it']],
  writes: 'final',
  async run({ connect, terminal, isDryRun, isSure }, [given]) {
    await connect(async (to) => {
      const { subscriber, ports } = await readerOf(given, to)
      const profile = await ports.subscribers.profile(subscriber)
      const mails = await ports.deliveries.all(subscriber)
      const what = `${profile ? `a profile (${profile.state})` : 'no profile'} and ${mails.length} mails on record`
      if (isDryRun) return terminal.note(`Would be erased: ${what}.`)
      if (!(await isSure(`Erase ${what} for good?`))) return terminal.note('Nothing was done.')
      await eraseReader(subscriber, ports)
      terminal.note(`Erased: ${what}.`)
    })
  },
}
