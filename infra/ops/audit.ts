import { Problem } from '../local/problem.ts'
import type { Connection } from './connection.ts'
import type { Operation } from './operation.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { readersOf } from './readers.ts'
import type { Terminal } from './terminal.ts'

/** States that an operator hears of one by one. */
const told = new Set<Outcome['state']>(['NONE', 'OPEN', 'MISSED', 'UNSETTLED', 'FAILED'])

export const audit: Operation = {
  name: 'audit',
  description:
    'What became of every digest of a local date: one outcome for each reader, or their ids where there is none.',
  options: [['--date <date>', 'as 2013-06-05']],
  async run({ connect, terminal }, _, options) {
    const date = dateIn(options.date)
    await connect(async (to) => {
      const outcomes = await outcomesOn(date, to, terminal)
      const counts = new Map<string, number>()
      for (const { state } of outcomes) counts.set(state, (counts.get(state) ?? 0) + 1)
      for (const [state, count] of [...counts].sort()) terminal.result(`${state}\t${count}`)
      for (const { state, delivery, subscriber, row } of outcomes)
        if (told.has(state)) terminal.result([state, delivery, subscriber, row?.reason ?? '-'].join('\t'))
      const without = counts.get('NONE') ?? 0
      terminal.note(`${outcomes.length} digests of ${date} at ${to.name}, ${without} without an outcome.`)
      if (without > 0) process.exitCode = 1
    })
  },
}

export async function outcomesOn(
  date: string,
  { stores, clock }: Connection,
  terminal: Terminal,
): Promise<readonly Outcome[]> {
  const readers = await readersOf(stores)
  const outcomes: Outcome[] = []
  for (const [i, reader] of readers.entries()) {
    outcomes.push(...(await outcomesOf(reader, date, stores, clock.now())))
    terminal.progress(i + 1, readers.length, 'readers')
  }
  return outcomes
}

export function dateIn(given: string | true | undefined): string {
  if (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))) return given
  throw new Problem(`--date takes a date like 2013-06-05${given === undefined ? '' : `, not "${given}"`}.`)
}
