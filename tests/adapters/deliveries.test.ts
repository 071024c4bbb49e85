import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { someDelivery } from './samples.ts'

contract('deliveries', (ports) => {
  test('of two claims one wins, and the winner may ask again', async () => {
    const { deliveries } = ports()
    const mine = someDelivery({ token: 'mine' })
    const theirs = someDelivery({ token: 'theirs' })
    expect(await deliveries.save(mine)).toBe('saved')
    expect(await deliveries.save(theirs)).toBe('conflict')
    expect(await deliveries.save(mine)).toBe('saved')
    expect(await deliveries.get('s1', mine.id)).toEqual(mine)
  })

  test('a delivery moves on by one revision at a time', async () => {
    const { deliveries } = ports()
    await deliveries.save(someDelivery())
    const accepted = someDelivery({ revision: 2, state: 'ACCEPTED', messageId: 'm1' })
    expect(await deliveries.save({ ...accepted, revision: 3 })).toBe('conflict')
    expect(await deliveries.save(accepted)).toBe('saved')
    expect(await deliveries.get('s1', accepted.id)).toEqual(accepted)
    expect(await deliveries.get('s2', accepted.id)).toBeUndefined()
  })

  test('the newest digests come first and nothing else is among them', async () => {
    const { deliveries } = ports()
    const ids = ['D20130604-b', 'A-zzz', 'D20130605-a', 'F-x', 'D20121231-c', 'C-y']
    for (const id of ids) await deliveries.save(someDelivery({ id }))
    await deliveries.save(someDelivery({ id: 'D20130606-z', subscriber: 's2' }))
    expect((await deliveries.digestsOf('s1', 2)).map((each) => each.id)).toEqual(['D20130605-a', 'D20130604-b'])
    expect((await deliveries.digestsOf('s1', 9)).map((each) => each.id)).toHaveLength(3)
    expect((await deliveries.all('s1')).map((each) => each.id)).toEqual([...ids].sort())
  })
})
