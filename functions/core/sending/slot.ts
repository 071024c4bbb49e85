import type { Instant } from '../instant.ts'
import type { Delivery, DeliveryState } from './delivery.ts'
import { afterStep, type DeliveryStep } from './delivery-transitions.ts'

/** A row of the send ledger, or the place where its first one will be: no state, revision 0. */
export type Slot = Omit<Delivery, 'state'> & { readonly state: DeliveryState | undefined }

type Plan = Pick<Delivery, 'id' | 'subscriber' | 'kind' | 'about' | 'run' | 'cutOff' | 'at'>

export function emptySlot(plan: Plan): Slot {
  return { ...plan, state: undefined, revision: 0, attempts: 0 }
}

/** The row after a step, to be saved on condition; undefined when the step changes nothing. */
export function moved(
  slot: Slot,
  step: DeliveryStep,
  at: Instant,
  fields: Partial<Pick<Delivery, 'token' | 'leaseUntil' | 'attempts' | 'messageId' | 'reason' | 'seen'>> = {},
): Delivery | undefined {
  const state = afterStep(slot.state, step)
  return state === undefined ? undefined : { ...slot, ...fields, state, revision: slot.revision + 1, at }
}
