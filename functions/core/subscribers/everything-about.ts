import type { Delivery } from '../sending/delivery.ts'
import type { Profile, Suppression } from './subscriber.ts'

/** All that is kept of a person, as they may have it: what only serves as a key or a token's age stays out. */
export function everythingAbout(
  { subscriber: _, revision: _1, epoch: _2, owed, ...profile }: Profile,
  suppression: Suppression | undefined,
  deliveries: readonly Delivery[],
) {
  return {
    ...profile,
    lettersOnTheirWay: (owed ?? []).map(({ kind, at }) => ({ kind, at })),
    doNotWrite: suppression === undefined ? null : { reason: suppression.reason, since: suppression.at },
    mails: deliveries.map(({ kind, state, at, reason, messageId }) => ({
      kind,
      state,
      at,
      ...(reason === undefined ? {} : { reason }),
      ...(messageId === undefined ? {} : { messageId }),
    })),
  }
}

export type EverythingAbout = ReturnType<typeof everythingAbout>
