import { readFileSync } from 'node:fs'
import { changeProfile } from '#core/subscribers/change-profile.ts'
import { nudge } from '#core/subscribers/decide.ts'
import { join } from '#core/subscribers/hints.ts'
import { imported } from '#core/subscribers/transitions.ts'
import { Problem } from '../local/problem.ts'
import type { Connection } from './connection.ts'
import { type ListedReader, listedReaders } from './listed-readers.ts'
import type { Operation } from './operation.ts'
import { decidePorts, type Reader } from './reader.ts'

type Outcome = 'asked to confirm' | 'subscribed, welcome mailed' | 'known already' | 'must not be written to'

/** Somebody's list; `import` is a word of the language. */
export const importReaders: Operation = {
  name: 'import',
  description:
    'Takes in an existing list. Everybody has to confirm, unless there is evidence for each that they asked.',
  arguments: [['<file.csv>', 'address, evidence; optional: consented_at, watches, topics, at, zone (lists by spaces)']],
  options: [
    [
      '--accept-evidence',
      'rows with consented_at and evidence are subscribed at once, and mailed a welcome that says so',
    ],
  ],
  writes: 'undoable',
  async run({ connect, terminal, isDryRun }, [file = ''], { acceptEvidence }) {
    const outcomes = new Map<Outcome, number>()
    const text = textOf(file)
    await connect(async (to) => {
      const { readers, wrong } = listedReaders(text, to.clock.now())
      for (const { line, text: problem } of wrong) terminal.note(`line ${line}: ${problem}`)
      if (wrong.length > 0)
        throw new Problem(
          `${wrong.length} ${wrong.length === 1 ? 'line is' : 'lines are'} to be mended; nothing was imported.`,
        )
      const ports = decidePorts(to)
      for (const [n, reader] of readers.entries()) {
        const outcome = await take(reader, acceptEvidence === true, isDryRun, to, ports)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        terminal.progress(n + 1, readers.length, 'readers')
      }
    })
    for (const [outcome, count] of outcomes) terminal.result(`${count}\t${outcome}`)
    if (isDryRun) terminal.note('Nothing was written.')
  },
}

/** Hints before the profile, as everywhere; a list that is imported again goes on where it was cut off. */
async function take(
  { address, preferences, evidence, since }: ListedReader,
  accepts: boolean,
  isDryRun: boolean,
  to: Connection,
  ports: Reader['ports'],
): Promise<Outcome> {
  const subscriber = (await to.tokens()).subscriberOf(address)
  if ((await ports.subscribers.suppression(subscriber)) !== undefined) return 'must not be written to'
  const consent = accepts && since !== undefined ? { evidence, since } : { evidence }
  const wanted = { subscriber, address, preferences }
  const now = ports.clock.now()
  const would = imported(await ports.subscribers.profile(subscriber), wanted, consent, now)
  if (would === undefined) return 'known already'
  const outcome = would.state === 'active' ? 'subscribed, welcome mailed' : 'asked to confirm'
  if (isDryRun) return outcome
  if (would.state === 'active') await join(would, ports)
  await changeProfile(subscriber, (standing) => imported(standing, wanted, consent, now), ports)
  await nudge(subscriber, ports)
  return outcome
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Problem(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
