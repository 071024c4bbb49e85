import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEdition } from '#core/editions/compile-edition.ts'
import { coverageOf } from '#core/editions/coverage.ts'
import type { Edition } from '#core/editions/edition.ts'
import { later } from '#core/later.ts'
import { addDays, localDate } from '#core/local-time.ts'
import { changesSince } from '#functions/digest/watch-state.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { preferences } from '../builders/profile.ts'
import { memoryDossiers } from '../memory/dossiers.ts'
import { emptyStore } from '../memory/store.ts'

const day = 24 * 3600
const begin = '2013-03-01T04:00:00.000Z'

/** A change of a development: seen from `hours` after the one before, stamped so many minutes earlier by a clock that is wrong. */
const write = fc.record({
  hours: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 300, max: 800 })),
  dossier: fc.constantFrom('a', 'b', 'c'),
  development: fc.constantFrom('x', 'y', 'z'),
  late: fc.integer({ min: 0, max: 120 }),
  skew: fc.integer({ min: -5, max: 5 }),
})
const skews = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 9 })

test('every change is told once, in the first edition after it could be seen, whatever the clocks said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 14 }), skews, async (writes, clocks) => {
      const store = emptyStore()
      const dossiers = memoryDossiers(store)
      const due = timesOf(writes)
      const last = due.at(-1)?.at ?? begin
      let told = new Map<string, number>()
      let previous: Edition | undefined
      for (let n = 0, to = begin; n === 0 || to <= later(last, day); n += 1, to = later(to, day)) {
        while (due[0] !== undefined && due[0].at <= to) await save(due.shift(), dossiers)
        const now = later(to, 60 * (clocks[n % clocks.length] ?? 0))
        const heads = await changesSince(pack, previous, { dossiers, clock: { now: () => now } })
        const edition = compileEdition(planAt(to, previous), heads)
        const standing = standingIn(store)
        const changed = [...standing].filter(([id, revision]) => told.get(id) !== revision).map(([id]) => id)
        const items = edition.items.map((item) => `${item.dossier} ${item.development.id}`)
        if (previous !== undefined) expect({ to, items: items.sort() }).toEqual({ to, items: changed.sort() })
        told = standing
        previous = edition
      }
    }),
    { numRuns: 100 },
  )
})

type Write = typeof write extends fc.Arbitrary<infer W> ? W : never
interface Due extends Write {
  readonly at: string
}

function timesOf(writes: readonly Write[]): Due[] {
  let at = later(begin, -40 * day)
  return writes.map((each) => {
    at = later(at, 3600 * each.hours + 60)
    return { ...each, at }
  })
}

type Dossiers = ReturnType<typeof memoryDossiers>

async function save(due: Due | undefined, dossiers: Dossiers): Promise<void> {
  if (due === undefined) return
  const before = await dossiers.head(due.dossier)
  const revision = (before?.revision ?? 0) + 1
  const changedAt = later(due.at, 60 * (due.skew - due.late))
  const others = before?.developments.filter(({ id }) => id !== due.development) ?? []
  const changed = development({ id: due.development, changedIn: revision, changedAt })
  if (before !== undefined) await dossiers.file(before)
  const at = { changedAt, day: localDate(changedAt, pack.watch.zone) }
  await dossiers.save(dossierHead({ id: due.dossier, revision, developments: [...others, changed], ...at }))
}

function planAt(to: string, previous: Edition | undefined) {
  return {
    pack,
    date: addDays(localDate(to, pack.watch.zone), 0),
    zone: pack.watch.zone,
    segment: 's',
    interests: preferences(),
    previous,
    since: later(to, -day),
    to,
    coverage: coverageOf([], []),
  }
}

/** The revision that last changed each development, as it stands. */
function standingIn(store: ReturnType<typeof emptyStore>): Map<string, number> {
  return new Map(
    [...store.dossiers.values()].flatMap((head) =>
      head.developments.map((each): [string, number] => [`${head.id} ${each.id}`, each.changedIn]),
    ),
  )
}
