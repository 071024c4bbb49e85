import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { someCohort, someRun } from './samples.ts'

contract('cohorts, sources and runs', (ports) => {
  test('a cohort advances on condition', async () => {
    const { cohorts } = ports()
    expect(await cohorts.state('Europe/Berlin#07:00#3')).toBeUndefined()
    expect(await cohorts.save(someCohort())).toBe('saved')
    const next = someCohort({ revision: 2, nextDate: '2013-06-07', nextAt: '2013-06-07T05:00:00.000Z' })
    expect(await cohorts.save(next)).toBe('saved')
    expect(await cohorts.save(next)).toBe('saved')
    expect(await cohorts.save(someCohort({ revision: 2 }))).toBe('conflict')
    expect(await cohorts.state('Europe/Berlin#07:00#3')).toEqual(next)
  })

  test('a source remembers its validators', async () => {
    const { sources } = ports()
    const first = { id: 'sana', revision: 1, failures: 0, etag: '"x"', nextPoll: '2013-06-05T06:15:00.000Z' }
    expect(await sources.save(first)).toBe('saved')
    expect(await sources.state('sana')).toEqual(first)
    expect(await sources.save({ ...first, revision: 3 })).toBe('conflict')
    expect(await sources.state('nobody')).toBeUndefined()
  })

  test('what became of an article is told of its source and period, as it was told last', async () => {
    const { sources } = ports()
    const seen = '2013-06-05T04:00:00.000Z'
    const note = (article: string, fate: 'read' | 'set-aside', source = 'sana') =>
      sources.note({ source, article, seen, fate })
    for (const noted of [note('a', 'set-aside'), note('b', 'read'), note('c', 'read', 'sana-2')]) await noted
    await note('a', 'read')
    const until = (to: string) => sources.intake('sana', seen, to)
    expect(await until('2013-06-05T04:00:00.001Z')).toEqual(
      ['a', 'b'].map((article) => ({ source: 'sana', article, seen, fate: 'read' })),
    )
    expect(await until(seen)).toEqual([])
  })

  test('runs are found by the date on which they began', async () => {
    const { runs } = ports()
    const on = (id: string, begun: string) => runs.save(someRun({ id, begun }))
    await on('digest#a', '2013-06-05T00:00:00.000Z')
    await on('digest#b', '2013-06-05T23:59:59.999Z')
    await on('digest#c', '2013-06-06T00:00:00.000Z')
    await runs.save(
      someRun({ id: 'digest#a', begun: '2013-06-05T00:00:00.000Z', revision: 2, outcomes: { MISSED: 1 } }),
    )
    const found = await runs.begunOn('2013-06-05')
    expect(found.map(({ id, outcomes }) => [id, outcomes]).sort()).toEqual([
      ['digest#a', { MISSED: 1 }],
      ['digest#b', {}],
    ])
  })

  test('a run of three thousand mails fits into one item', async () => {
    const { runs } = ports()
    const listed = Array.from({ length: 3000 }, (_, n) => ({
      subscriber: `subscriber-${n}-abcdefghijk`,
      delivery: `D20130605-${n}-abcdefghijklmnop`,
      edition: 'e1',
    }))
    const run = someRun({ listed })
    expect(await runs.save(run)).toBe('saved')
    expect(await runs.get(run.id)).toEqual(run)
    expect(await runs.save({ ...run, listed: [] })).toBe('conflict')
    const { nextAudit: _, ...finished } = { ...run, revision: 2, outcomes: { ACCEPTED: 3000 } }
    expect(await runs.save(finished)).toBe('saved')
    expect(await runs.get(run.id)).toEqual(finished)
  })
})
