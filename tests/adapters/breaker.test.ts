import { expect, test } from 'vitest'
import { contract } from './contract.ts'

const paused = { revision: 1, unknowns: 5, pausedUntil: '2013-06-05T04:05:00.000Z', reason: 'unknown' }

contract('breaker', (ports) => {
  test('there is none until something goes wrong', async () => {
    expect(await ports().breaker.state()).toBeUndefined()
  })

  test('it is saved over the revision before it, and over no other', async () => {
    const { breaker } = ports()
    expect(await breaker.save(paused)).toBe('saved')
    expect(await breaker.save({ revision: 1, unknowns: 1 })).toBe('conflict')
    expect(await breaker.save({ revision: 2, unknowns: 0 })).toBe('saved')
    expect(await breaker.state()).toEqual({ revision: 2, unknowns: 0 })
  })
})
