import { expect, test } from 'vitest'
import { DeliveryState } from '#core/sending/delivery.ts'
import { afterStep, type DeliveryStep, isSettled } from '#core/sending/delivery-transitions.ts'

const events: readonly DeliveryStep[] = ['send', 'delivery', 'bounce', 'complaint']

test.each([
  [undefined, 'claim', 'SENDING'],
  ['PENDING', 'claim', 'SENDING'],
  ['SENDING', 'accept', 'ACCEPTED'],
  ['SENDING', 'release', 'PENDING'],
  ['SENDING', 'expire', 'UNSETTLED'],
  ['UNSETTLED', 'send', 'ACCEPTED'],
  ['SENDING', 'delivery', 'DELIVERED'],
  ['DELIVERED', 'bounce', 'BOUNCED'],
  ['BOUNCED', 'complaint', 'COMPLAINED'],
  ['PENDING', 'skip', 'SKIPPED'],
  [undefined, 'miss', 'MISSED'],
  ['MISSED', 'resend', 'PENDING'],
] as const)('%s after %s is %s', (state, step, next) => {
  expect(afterStep(state, step)).toBe(next)
})

test('nothing but an absent or pending delivery can be claimed', () => {
  const claimable = DeliveryState.options.filter((state) => afterStep(state, 'claim') !== undefined)
  expect(claimable).toEqual(['PENDING'])
})

test('no settled delivery is ever released for another try', () => {
  const settled = DeliveryState.options.filter(isSettled)
  expect(settled.filter((state) => afterStep(state, 'release') !== undefined)).toEqual([])
})

test('SES events only raise the rank, in whatever order they come', () => {
  const ranks = ['PENDING', 'SENDING', 'UNSETTLED', 'ACCEPTED', 'DELIVERED', 'BOUNCED', 'COMPLAINED']
  for (const state of DeliveryState.options.filter((each) => ranks.includes(each))) {
    for (const event of events) {
      const next = afterStep(state, event)
      if (next !== undefined) expect(ranks.indexOf(next)).toBeGreaterThan(ranks.indexOf(state))
    }
  }
})
