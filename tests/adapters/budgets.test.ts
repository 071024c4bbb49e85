import { expect, test } from 'vitest'
import { contract } from './contract.ts'

contract('budgets', (ports) => {
  test('a day has so many, and the same delivery takes once', async () => {
    const { budgets } = ports()
    const take = (delivery: string, date = '2013-06-05') => budgets.take('s1', date, delivery, 2)
    expect(await take('A-1')).toBe('taken')
    expect(await take('A-2')).toBe('taken')
    expect(await take('A-3')).toBe('spent')
    expect(await take('A-1')).toBe('taken')
    expect(await take('A-3', '2013-06-06')).toBe('taken')
    expect(await budgets.take('s2', '2013-06-05', 'A-3', 2)).toBe('taken')
  })

  test('what was sent and what was held back is counted by day', async () => {
    const { budgets } = ports()
    await budgets.take('s1', '2013-06-05', 'A-1', 2)
    await budgets.hold('s1', '2013-06-05', 'A-2')
    await budgets.hold('s1', '2013-06-05', 'A-2')
    await budgets.hold('s1', '2013-06-05', 'A-3')
    expect(await budgets.of('s1', '2013-06-05')).toEqual({ taken: 1, held: 2 })
    expect(await budgets.of('s1', '2013-06-06')).toEqual({ taken: 0, held: 0 })
  })

  test('racing deliveries never take more than the day has', async () => {
    const { budgets } = ports()
    const racing = Array.from({ length: 12 }, (_, n) => budgets.take('s1', '2013-06-05', `A-${n}`, 3))
    expect((await Promise.all(racing)).filter((each) => each === 'taken')).toHaveLength(3)
  })

  test('counts within a window and begins anew in the next', async () => {
    const { budgets, clock } = ports()
    expect(await budgets.count('sign-up#a', 600)).toBe(1)
    expect(await budgets.count('sign-up#a', 600)).toBe(2)
    expect(await budgets.count('sign-up#b', 600)).toBe(1)
    expect(await budgets.count('sign-up#a', 86_400)).toBe(1)
    clock.pass(600)
    expect(await budgets.count('sign-up#a', 600)).toBe(1)
  })

  test('one chance is its first holder’s, asked again or not, until its time is over', async () => {
    const { budgets, clock } = ports()
    expect(await budgets.once('ask#s1', 'a', 600)).toBe(true)
    expect(await budgets.once('ask#s1', 'b', 600)).toBe(false)
    expect(await budgets.once('ask#s1', 'a', 600)).toBe(true)
    expect(await budgets.once('ask#s2', 'b', 600)).toBe(true)
    clock.pass(599)
    expect(await budgets.once('ask#s1', 'b', 600)).toBe(false)
    clock.pass(1)
    expect(await budgets.once('ask#s1', 'b', 600)).toBe(true)
    expect(await budgets.once('ask#s1', 'a', 600)).toBe(false)
  })
})
