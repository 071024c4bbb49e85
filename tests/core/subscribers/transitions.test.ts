import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { later } from '#core/later.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import * as become from '#core/subscribers/transitions.ts'
import { preferences } from '../../builders/profile.ts'

const wanted = { subscriber: 's', address: 's@reader.example', preferences: preferences() }
type Step = (profile: Profile | undefined, now: string) => Profile | undefined

/** Everything that can happen to a profile. */
const steps: Readonly<Record<string, Step>> = {
  asked: (profile, now) => become.asked(profile, wanted, { what: 'asked', words: 'w' }, now),
  imported: (profile, now) => become.imported(profile, wanted, { evidence: 'e' }, now),
  confirmed: (profile, now) => profile && become.confirmed(profile, undefined, now),
  changed: (profile, now) =>
    profile && become.changed(profile, preferences({ zone: 'UTC', digest: { at: `${now.slice(11, 16)}` } }), now),
  left: (profile, now) => profile && become.left(profile, now),
  returned: (profile, now) => profile && become.returned(profile, now),
  paused: (profile, now) => profile && become.paused(profile, later(now, 600)),
  resumed: (profile) => profile && become.resumed(profile),
  blocked: (profile, now) => profile && become.blocked(profile, now),
  relinked: (profile, now) => profile && become.relinked(profile, now),
  settled: (profile) => profile?.owed?.[0] && become.settled(profile, profile.owed[0]),
}

it('whatever happens in whatever order: consent only grows, nobody is a reader who has not confirmed, tokens only age', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 14 }), (names) => {
      let profile: Profile | undefined
      let now = '2013-06-05T05:00:00.000Z'
      for (const name of names) {
        now = later(now, 60)
        const next: Profile | undefined = steps[name]?.(profile, now)
        if (next === undefined) continue
        const before = profile?.consent ?? []
        expect(next.consent.slice(0, before.length)).toEqual(before)
        expect(next.epoch).toBeGreaterThanOrEqual(profile?.epoch ?? 1)
        const isReader = next.state === 'active' || next.state === 'paused'
        const last = next.consent.findLast(({ what }) => what !== 'changed')
        if (isReader) expect(['confirmed', 'returned']).toContain(last?.what)
        if (next.state === 'suppressed') expect(next.owed).toBeUndefined()
        if (next.state === 'pending') expect(next.activeSince).toBeUndefined()
        profile = next
      }
    }),
  )
})

it('who was blocked comes back only by asking, and nobody asks for them: pages never do', () => {
  const pending = steps.asked?.(undefined, '2013-06-05T05:00:00.000Z')
  const blocked = pending && become.blocked(pending, '2013-06-05T05:01:00.000Z')
  for (const name of ['confirmed', 'left', 'returned', 'paused', 'resumed', 'imported', 'blocked'])
    expect([name, steps[name]?.(blocked, '2013-06-05T05:02:00.000Z')]).toEqual([name, undefined])
})

it('links of an earlier life are older than any of the next, even within the hour', () => {
  const first = steps.asked?.(undefined, '2013-06-05T05:00:00.000Z')
  const second = steps.asked?.(undefined, '2013-06-05T05:01:00.000Z')
  expect(second?.epoch).toBeGreaterThan(first?.epoch ?? 0)
})
