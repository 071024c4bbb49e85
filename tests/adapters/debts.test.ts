import { expect, test } from 'vitest'
import { type DebtKind, debts as kinds } from '#core/debt.ts'
import { contract, type Ports } from './contract.ts'
import { at, someCohort, someDossier, someHead, someProfile, someRun } from './samples.ts'

const late = '2013-07-01T00:00:00.000Z'

async function owed({ debts }: Ports, kind: DebtKind, until = late): Promise<readonly unknown[]> {
  const shards = Array.from({ length: kinds[kind].shards }, (_, shard) => debts.due(kind, shard, until, 10))
  return (await Promise.all(shards)).flat().map((debt) => debt.message)
}

contract('debts', (ports) => {
  test('a seen article owes its extraction, a stored one its reading, a read one nothing', async () => {
    const { articles } = ports()
    await articles.see(someHead())
    expect(await owed(ports(), 'extraction')).toEqual([{ extract: 'a1' }])
    await articles.save(someHead({ revision: 2, state: 'stored', version: 1, owed: { kind: 'reading', at } }))
    expect(await owed(ports(), 'extraction')).toEqual([])
    expect(await owed(ports(), 'reading')).toEqual([{ article: 'a1' }])
    const { owed: _, ...read } = someHead({ revision: 3, state: 'read', version: 1 })
    await articles.save(read)
    expect(await owed(ports(), 'reading')).toEqual([])
  })

  test('a dossier owes until its standing revision is announced', async () => {
    const { dossiers } = ports()
    await dossiers.save(someDossier())
    expect(await owed(ports(), 'announcement')).toEqual([{ dossier: 'qusayr' }])
    await dossiers.announced('qusayr', 1)
    expect(await owed(ports(), 'announcement')).toEqual([])
    await dossiers.save(someDossier({ revision: 2, announced: 1 }))
    expect(await owed(ports(), 'announcement')).toEqual([{ dossier: 'qusayr' }])
    await dossiers.announced('qusayr', 1)
    expect(await owed(ports(), 'announcement')).toEqual([{ dossier: 'qusayr' }])
  })

  test('profiles, cohorts, sources and runs owe what their own fields say', async () => {
    const { subscribers, cohorts, sources, runs } = ports()
    await subscribers.save(someProfile({ owed: [{ kind: 'confirmation', at }] }))
    await cohorts.save(someCohort())
    await sources.save({ id: 'sana', revision: 1, failures: 0, nextPoll: at })
    await runs.save(someRun())
    await runs.save(someRun({ id: 'alert#x', kind: 'alert' }))
    await runs.save(someRun({ id: 'correction#x', kind: 'correction' }))
    expect(await owed(ports(), 'letter')).toEqual([{ subscriber: 's1', letters: true }])
    expect(await owed(ports(), 'digest')).toEqual([{ cohort: 'Europe/Berlin#07:00#3' }])
    expect(await owed(ports(), 'poll')).toEqual([{ source: 'sana' }])
    expect(await owed(ports(), 'digestAudit')).toEqual([{ audit: 'digest#Europe/Berlin-2013-06-05' }])
    const alerts = (await owed(ports(), 'alertAudit')) as { audit: string }[]
    expect(alerts.map((each) => each.audit).sort()).toEqual(['alert#x', 'correction#x'])
  })

  test('only what is due by then, oldest first, no more than asked', async () => {
    const { sources, debts } = ports()
    for (const minute of [9, 2, 5, 7]) {
      await sources.save({ id: `s${minute}`, revision: 1, failures: 0, nextPoll: `2013-06-05T06:0${minute}:00.000Z` })
    }
    const due = await debts.due('poll', 0, '2013-06-05T06:07:00.000Z', 2)
    expect(due).toEqual([
      { kind: 'poll', at: '2013-06-05T06:02:00.000Z', message: { source: 's2' } },
      { kind: 'poll', at: '2013-06-05T06:05:00.000Z', message: { source: 's5' } },
    ])
    expect(await debts.due('poll', 0, '2013-06-05T06:07:00.000Z', 9)).toHaveLength(3)
  })
})
