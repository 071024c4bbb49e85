import { day, later } from '#core/later.ts'
import { changeProfile } from '#core/subscribers/change-profile.ts'
import { paused, resumed } from '#core/subscribers/transitions.ts'
import { Problem } from '../local/problem.ts'
import { numberIn, type Operation } from './operation.ts'
import { readerOf } from './reader.ts'

export const pause: Operation = {
  name: 'pause',
  description: 'Stops all mail to a reader for some weeks, as they could do in their settings.',
  arguments: [['<address>', 'as the reader writes it']],
  options: [['--weeks <n>', '1 to 52', '4']],
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }, [given], options) {
    const weeks = numberIn(options, 'weeks') ?? 4
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52) throw new Problem('--weeks takes a number from 1 to 52.')
    await connect(async (to) => {
      const { subscriber, ports } = await readerOf(given, to)
      const until = later(ports.clock.now(), weeks * 7 * day)
      const standing = await ports.subscribers.profile(subscriber)
      if (!standing || !paused(standing, until))
        throw new Problem(`Nothing to pause: ${standing?.state ?? 'no profile'}.`)
      if (!isDryRun) await changeProfile(subscriber, (profile) => profile && paused(profile, until), ports)
      terminal.note(`${isDryRun ? 'Would be paused' : 'Paused'} until ${until}.`)
    })
  },
}

export const resume: Operation = {
  name: 'resume',
  description: 'Ends a pause, also one that bounces began.',
  arguments: [['<address>', 'as the reader writes it']],
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }, [given]) {
    await connect(async (to) => {
      const { subscriber, ports } = await readerOf(given, to)
      const standing = await ports.subscribers.profile(subscriber)
      if (standing?.state !== 'paused') throw new Problem(`Not paused: ${standing?.state ?? 'no profile'}.`)
      if (!isDryRun) await changeProfile(subscriber, (profile) => profile && resumed(profile), ports)
      terminal.note(isDryRun ? 'Would be resumed.' : 'Resumed.')
    })
  },
}
