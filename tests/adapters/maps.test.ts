import { expect, test } from 'vitest'
import { contract } from './contract.ts'

const map = { id: 'm1', alt: 'Map of Qusayr', wide: '<svg/>', narrow: '<svg></svg>', png: 'AAAA' }

contract('maps', (ports) => {
  test('the first drawing of a map stays', async () => {
    const { maps } = ports()
    expect(await maps.get('m1')).toBeUndefined()
    await maps.keep(map)
    await maps.keep({ ...map, alt: 'another' })
    expect(await maps.get('m1')).toEqual(map)
  })
})
