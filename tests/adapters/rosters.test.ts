import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { someCohort } from './samples.ts'

contract('rosters', (ports) => {
  test('everybody who joined a watch is listed once', async () => {
    const { rosters } = ports()
    const many = Array.from({ length: 40 }, (_, n) => `s${String(n).padStart(2, '0')}`)
    for (const subscriber of [...many, 's00']) await rosters.joinWatch('syria', subscriber)
    await rosters.joinWatch('mali', 'm1')
    expect(await rosters.ofWatch('syria')).toEqual(many)
    expect(await rosters.ofWatch('nowhere')).toEqual([])
  })

  test('who left a watch stays listed 90 days for corrections', async () => {
    const { rosters, clock } = ports()
    await rosters.joinWatch('syria', 's1')
    await rosters.leaveWatch('syria', 's1')
    clock.set('2013-09-03T05:59:59.000Z')
    expect(await rosters.ofWatch('syria')).toEqual(['s1'])
    clock.set('2013-09-03T06:00:00.000Z')
    expect(await rosters.ofWatch('syria')).toEqual([])
    await rosters.joinWatch('syria', 's1')
    expect(await rosters.ofWatch('syria')).toEqual(['s1'])
  })

  test('who is forgotten is not even listed as somebody who left', async () => {
    const { rosters } = ports()
    await rosters.joinWatch('syria', 's1')
    await rosters.joinWatch('syria', 's2')
    await rosters.forgetWatch('syria', 's1')
    await rosters.forgetWatch('syria', 's1')
    expect(await rosters.ofWatch('syria')).toEqual(['s2'])
  })

  test('a cohort lists its members and not its own state', async () => {
    const { rosters, cohorts } = ports()
    const cohort = 'Europe/Berlin#07:00#3'
    await cohorts.save(someCohort())
    await rosters.joinCohort(cohort, 's2')
    await rosters.joinCohort(cohort, 's1')
    await rosters.joinCohort('Europe/Berlin#07:00#4', 's3')
    expect(await rosters.ofCohort(cohort)).toEqual(['s1', 's2'])
    await rosters.leaveCohort(cohort, 's1')
    await rosters.leaveCohort(cohort, 's1')
    expect(await rosters.ofCohort(cohort)).toEqual(['s2'])
  })
})
