import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Breakers } from '#core/ports/sending.ts'
import type { Breaker } from '#core/sending/breaker.ts'
import { isPaused } from '#core/sending/breaker.ts'
import { Problem } from '../local/problem.ts'
import { numberIn, type Operation } from './operation.ts'
import { whyPaused } from './why-paused.ts'

/** Longer than any deployment lives: an operator's pause ends by an operator. */
const untilTold = '9999-12-31T23:59:59.999Z'

export const stopSending: Operation = {
  name: 'stop-sending',
  description: 'Holds all mail back. Nothing is lost: what is still of use then goes out when it is over.',
  options: [['--hours <n>', 'so long; until start-sending where not said']],
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }, _, options) {
    const hours = numberIn(options, 'hours')
    if (hours !== undefined && !(hours > 0)) throw new Problem('--hours takes a number above 0.')
    await connect(async ({ stores, clock, name }) => {
      const until = hours === undefined ? untilTold : later(clock.now(), hours * 3600)
      if (!isDryRun)
        await change(stores.breaker, (standing) => ({ ...standing, pausedUntil: until, reason: 'operator' }))
      terminal.result(
        `${name}: ${isDryRun ? 'would send' : 'sends'} nothing ${hours === undefined ? 'until start-sending' : `until ${until}`}.`,
      )
    })
  },
}

export const startSending: Operation = {
  name: 'start-sending',
  description:
    'Ends a pause of sending, whoever made it; the audits of runs bring back what was held within ten minutes.',
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }) {
    await connect(async ({ stores: { breaker }, clock, name }) => {
      const standing = await breaker.state()
      if (!isPaused(standing, clock.now())) return terminal.result(`${name}: sending is not paused.`)
      if (!isDryRun) await change(breaker, ({ revision }) => ({ revision, unknowns: 0 }))
      terminal.result(
        `${name}: ${isDryRun ? 'would send' : 'sends'} again; it was paused for "${standing?.reason}" until ${standing?.pausedUntil}.`,
      )
    })
  },
}

export const sending: Operation = {
  name: 'sending',
  description: 'Whether mail goes out, and if not, why and until when.',
  async run({ connect, terminal }) {
    await connect(async ({ stores: { breaker }, clock, name }) => {
      terminal.result(`${name}: ${told(await breaker.state(), clock)}`)
    })
  },
}

function told(standing: Breaker | undefined, clock: Clock): string {
  if (!isPaused(standing, clock.now())) return 'mail goes out.'
  return `paused for "${standing?.reason}" until ${standing?.pausedUntil}. ${whyPaused(standing?.reason)}`
}

/** A race with what a send taught is tried again: the operator's word is the last. */
async function change(breaker: Breakers, next: (standing: Breaker) => Breaker): Promise<void> {
  for (;;) {
    const standing = (await breaker.state()) ?? { revision: 0, unknowns: 0 }
    if ((await breaker.save({ ...next(standing), revision: standing.revision + 1 })) === 'saved') return
  }
}
