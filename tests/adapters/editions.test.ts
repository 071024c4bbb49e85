import { expect, test } from 'vitest'
import type { Edition } from '#core/editions/edition.ts'
import { contract } from './contract.ts'
import { someEdition } from './samples.ts'

contract('editions', (ports) => {
  test('the first edition of an id stands', async () => {
    const { editions } = ports()
    expect(await editions.settle(someEdition())).toEqual(someEdition())
    expect(await editions.settle(someEdition({ covers: { qusayr: 9 } }))).toEqual(someEdition())
    expect(await editions.get('e1')).toEqual(someEdition())
    expect(await editions.get('e2')).toBeUndefined()
  })

  test('the newest days of a watch come first, what readers were sent not among them', async () => {
    const { editions } = ports()
    const archived = (given: Partial<Edition>) => someEdition({ ...given, segment: 'archive' })
    const to = (day: string) => `2013-06-${day}T06:00:00.000Z`
    for (const day of ['03', '05', '04']) await editions.settle(archived({ id: `e${day}`, to: to(day) }))
    await editions.settle(someEdition({ id: 'alert', kind: 'alert', to: to('06') }))
    await editions.settle(someEdition({ id: 'mine', to: to('06') }))
    await editions.settle(archived({ id: 'mali', watch: 'mali', to: to('06') }))
    expect((await editions.latest('syria', 2)).map((each) => each.id)).toEqual(['e05', 'e04'])
    expect(await editions.latest('nowhere', 2)).toEqual([])
  })
})
