import type { Operation } from './operation.ts'
import { readerOf } from './reader.ts'

/** Deliveries shown: the newest. */
const newest = 20

export const who: Operation = {
  name: 'who',
  description:
    'What is kept of an address: its state, its wishes, what it agreed to, the last mails. Nothing is written.',
  arguments: [['<address>', 'as the reader writes it']],
  async run({ connect, terminal }, [given]) {
    await connect(async (to) => {
      const { subscriber, ports } = await readerOf(given, to)
      const { subscribers, deliveries } = ports
      const profile = await subscribers.profile(subscriber)
      const suppression = await subscribers.suppression(subscriber)
      terminal.result(`subscriber  ${subscriber}`)
      if (suppression) terminal.result(`suppressed  ${suppression.reason} since ${suppression.at}`)
      if (profile === undefined) return terminal.note('No profile: never signed up, lapsed, or erased.')
      const { state, preferences, consent, created, activeSince, pausedUntil, owed = [] } = profile
      terminal.result(`state       ${state}${pausedUntil ? ` until ${pausedUntil}` : ''}`)
      terminal.result(`created     ${created}${activeSince ? `, active since ${activeSince}` : ''}`)
      terminal.result(`wishes      ${JSON.stringify(preferences)}`)
      for (const { kind, at } of owed) terminal.result(`owed        ${kind} since ${at}`)
      for (const { at, what, evidence } of consent)
        terminal.result(`consent     ${at} ${what}${evidence ? `: ${evidence}` : ''}`)
      const mails = [...(await deliveries.all(subscriber))].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, newest)
      for (const { id, kind, state: outcome, at, reason } of mails)
        terminal.result(`mail        ${at} ${kind} ${outcome}${reason ? ` (${reason})` : ''} ${id}`)
    })
  },
}
