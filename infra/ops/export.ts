import { everythingAbout } from '#core/subscribers/everything-about.ts'
import { Problem } from '../local/problem.ts'
import type { Operation } from './operation.ts'
import { readerOf } from './reader.ts'

/** `export` is a word of the language. */
export const exportReader: Operation = {
  name: 'export',
  description: 'Prints all that is kept of an address as JSON, as its reader has it mailed from the settings.',
  arguments: [['<address>', 'as the reader writes it']],
  async run({ connect, terminal }, [given]) {
    await connect(async (to) => {
      const { subscriber, ports } = await readerOf(given, to)
      const profile = await ports.subscribers.profile(subscriber)
      if (profile === undefined) throw new Problem('No profile: never signed up, lapsed, or erased.')
      const suppression = await ports.subscribers.suppression(subscriber)
      const everything = everythingAbout(profile, suppression, await ports.deliveries.all(subscriber))
      terminal.result(JSON.stringify(everything, null, 2))
    })
  },
}
