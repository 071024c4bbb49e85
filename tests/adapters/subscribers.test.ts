import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { at, someDelivery, someProfile } from './samples.ts'

contract('subscribers', (ports) => {
  test('a profile is saved over the revision before it; its own earlier write is saved', async () => {
    const { subscribers } = ports()
    expect(await subscribers.save(someProfile())).toBe('saved')
    expect(await subscribers.save(someProfile())).toBe('saved')
    expect(await subscribers.save(someProfile({ state: 'paused' }))).toBe('conflict')
    expect(await subscribers.save(someProfile({ revision: 2, state: 'paused' }))).toBe('saved')
    expect((await subscribers.profile('s1'))?.state).toBe('paused')
  })

  test('a sign-up nobody confirmed lapses after 72 hours and may be made anew', async () => {
    const { subscribers, clock } = ports()
    const pending = someProfile({ state: 'pending', consent: [{ at, what: 'asked' }] })
    await subscribers.save(pending)
    clock.set('2013-06-08T05:59:59.000Z')
    expect(await subscribers.profile('s1')).toEqual(pending)
    clock.set('2013-06-08T06:00:00.000Z')
    expect(await subscribers.profile('s1')).toBeUndefined()
    expect(await subscribers.save({ ...pending, created: clock.now() })).toBe('saved')
  })

  test('who was confirmed once does not lapse', async () => {
    const { subscribers, clock } = ports()
    await subscribers.save(someProfile({ state: 'pending' }))
    clock.set('2014-06-05T06:00:00.000Z')
    expect(await subscribers.profile('s1')).toBeDefined()
  })

  test('after erasure only the suppression remains', async () => {
    const { subscribers, deliveries, budgets } = ports()
    await subscribers.save(someProfile())
    await subscribers.save(someProfile({ subscriber: 's2' }))
    for (let n = 0; n < 30; n++) await deliveries.save(someDelivery({ id: `D201306${n}-x` }))
    await budgets.take('s1', '2013-06-05', 'A-x', 1)
    await subscribers.suppress({ subscriber: 's1', reason: 'erased', at })
    await subscribers.erase('s1')
    await subscribers.erase('s1')
    expect(await subscribers.profile('s1')).toBeUndefined()
    expect(await deliveries.all('s1')).toEqual([])
    expect(await budgets.take('s1', '2013-06-05', 'A-y', 1)).toBe('taken')
    expect(await subscribers.suppression('s1')).toEqual({ subscriber: 's1', reason: 'erased', at })
    expect(await subscribers.profile('s2')).toBeDefined()
  })

  test('a suppression is replaced by the next', async () => {
    const { subscribers } = ports()
    expect(await subscribers.suppression('s1')).toBeUndefined()
    await subscribers.suppress({ subscriber: 's1', reason: 'bounced', at })
    await subscribers.suppress({ subscriber: 's1', reason: 'complained', at })
    expect((await subscribers.suppression('s1'))?.reason).toBe('complained')
  })
})
