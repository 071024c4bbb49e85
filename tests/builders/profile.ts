import { Preferences, Profile } from '#core/subscribers/subscriber.ts'

type Given<T> = { readonly [K in keyof T]?: T[K] }

/** Everything of the Vale, a digest at 07:00 in Beirut (04:00 UTC in summer), any alert, three a day. */
export function preferences(given: Given<Preferences> = {}): Preferences {
  return Preferences.parse({
    watches: ['vale'],
    topics: ['control', 'casualty', 'diplomacy'],
    places: [],
    digest: { at: '07:00' },
    zone: 'Asia/Beirut',
    alerts: { bar: 'any', perDay: 3, quiet: null },
    quietDayNote: true,
    language: 'en',
    ...given,
  })
}

/** An active reader since May. */
export function profile(subscriber: string, given: Given<Profile> = {}): Profile {
  return Profile.parse({
    subscriber,
    revision: 1,
    address: `${subscriber}@reader.example`,
    state: 'active',
    preferences: preferences(),
    epoch: 1,
    consent: [],
    created: '2013-05-01T00:00:00.000Z',
    activeSince: '2013-05-01T00:00:00.000Z',
    ...given,
  })
}
