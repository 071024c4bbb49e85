import { setTimeout as wait } from 'node:timers/promises'
import type { QueueName } from '#core/messages.ts'
import { Problem } from '../local/problem.ts'
import { queueNames } from '../queue-names.ts'
import { numberIn, type Operation } from './operation.ts'
import type { Parked } from './parked.ts'
import type { Terminal } from './terminal.ts'

export const redrive: Operation = {
  name: 'redrive',
  description:
    'Gives what was parked as dead letters back to its queue, as after a fix. What is finished stays as it is.',
  arguments: [['[queue...]', `of ${queueNames.join(', ')}; all where none is named`]],
  options: [['--rate <n>', 'at most so many messages a second', '50']],
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }, names, options) {
    const rate = numberIn(options, 'rate') ?? 50
    if (!Number.isInteger(rate) || rate < 1 || rate > 500) throw new Problem('--rate takes 1 to 500.')
    const wanted = names.length === 0 ? queueNames : names.map(queueNamed)
    await connect(async ({ parked, name }) => {
      let found = 0
      for (const queue of wanted) {
        const count = await parked.count(queue)
        found += count
        if (count > 0 && !isDryRun) await follow(queue, count, rate, parked, terminal)
        if (count > 0 || names.length > 0)
          terminal.result(`${queue}\t${count}\t${isDryRun ? 'would go back' : 'given back'}`)
      }
      if (found === 0) terminal.note(`No dead letters at ${name}.`)
    })
  },
}

function queueNamed(name: string): QueueName {
  const queue = queueNames.find((each) => each === name)
  if (queue === undefined) throw new Problem(`There is no queue "${name}". Known: ${queueNames.join(', ')}.`)
  return queue
}

async function follow(
  queue: QueueName,
  count: number,
  rate: number,
  parked: Parked,
  terminal: Terminal,
): Promise<void> {
  await parked.redrive(queue, rate)
  for (;;) {
    const moved = await parked.moved(queue)
    terminal.progress(Math.min(moved?.count ?? 0, count), count, `of ${queue}`)
    if (!moved?.isRunning) return
    await wait(1000)
  }
}
