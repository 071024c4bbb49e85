import { day as dayLength, later } from '#core/later.ts'
import { dateIn, outcomesOn } from './audit.ts'
import type { Connection } from './connection.ts'
import type { Operation } from './operation.ts'
import type { Outcome } from './outcomes.ts'

export const day: Operation = {
  name: 'day',
  description: 'One page on a date: what was read, sent, missed and set aside, and which sources are silent.',
  options: [['--date <date>', 'as 2013-06-05']],
  async run({ connect, terminal }, _, options) {
    const date = dateIn(options.date)
    await connect(async (to) => {
      const outcomes = await outcomesOn(date, to, terminal)
      for (const line of [...(await news(date, to)), ...mails(outcomes)]) terminal.result(line)
    })
  },
}

/** By UTC, as sources are asked. */
async function news(date: string, { stores: { articles, sources }, packs }: Connection): Promise<readonly string[]> {
  const from = `${date}T00:00:00.000Z`
  const to = later(from, dayLength)
  const fates: string[] = []
  const silent: string[] = []
  for (const { id } of packs.all().flatMap((pack) => pack.sources)) {
    fates.push(...(await sources.intake(id, from, to)).map(({ fate }) => fate))
    const state = await sources.state(id)
    if (state?.trouble === undefined) continue
    silent.push(`silent\t${id}\t${state.trouble.kind} since ${state.trouble.since}\t${state.problem ?? '-'}`)
  }
  const aside = (await articles.rejected(1000)).filter(({ seen }) => seen >= from && seen < to)
  return [
    ...counted('articles', fates),
    ...counted(
      'rejected',
      aside.map(({ reason }) => reason ?? '-'),
    ),
    ...silent.sort(),
  ]
}

function mails(outcomes: readonly Outcome[]): readonly string[] {
  return counted(
    'digests',
    outcomes.map(({ state }) => state),
  )
}

/** A line for each value with how often it occurs. */
function counted(what: string, values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => `${what}\t${count}\t${value}`).sort()
}
