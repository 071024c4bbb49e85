import { expect, test } from 'vitest'
import { cohortOf, firstCohort } from '#core/sending/cohort.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { preferences, profile } from '../builders/profile.ts'
import { acceptedByDelivery, type WholeWorld, wholeWorld } from '../builders/pump.ts'
import { Crash, type Hook } from '../memory/hook.ts'
import { type Faults, live, randomOf } from './days.ts'

const readers = ['ann', 'bob', 'cid']
const dates = ['2013-06-05', '2013-06-06']
const places = ['arden', 'brill', 'cove']
const stepsADay = 288

async function worldWithReaders(): Promise<WholeWorld> {
  const made = wholeWorld('2013-06-05T02:00:00.000Z')
  for (const reader of readers) {
    const cohort = cohortOf(reader, preferences()) ?? ''
    await made.cohorts.save(firstCohort(cohort, made.clock.now()))
    await made.rosters.joinCohort(cohort, reader)
    await made.rosters.joinWatch('vale', reader)
    await made.subscribers.save(profile(reader))
  }
  return made
}

function failing({ random, share }: Faults): Hook {
  const perhaps = (when: string) => {
    if (random() < share / 2) throw new Crash(when)
  }
  return { before: () => perhaps('before'), after: () => perhaps('after') }
}

/** Two days with an article every hour and three, calls failing all along; then a calm day for what is still owed. */
async function simulate(seed: number, pipeDown?: Faults['pipeDown']): Promise<WholeWorld> {
  const made = await worldWithReaders()
  const random = randomOf(seed)
  const faults: Faults = { random, share: 0.02, doubled: 0.1, ...(pipeDown && { pipeDown }) }
  for (let i = 0; i < 400; i += 1) {
    const chance = random()
    if (chance < 0.05) made.mailer.script.push('lost')
    else if (chance < 0.1) made.mailer.script.push({ kind: 'unknown', detail: 'reset' })
    else if (chance < 0.15) made.mailer.script.push({ kind: 'throttled', code: 'Throttling' })
    else made.mailer.script.push({ kind: 'accepted', messageId: `s${i}` })
  }
  for (let part = 0; part < 16; part += 1) {
    made.faults.hook = {}
    const place = places[part % 3] ?? ''
    await ingest({ document: { id: `n${part}`, text: `At #${place}`, source: 'courier' } }, made)
    made.faults.hook = failing(faults)
    await live(made, stepsADay / 8, faults)
  }
  made.faults.hook = {}
  await live(made, stepsADay / 2, { ...faults, doubled: 0 })
  return made
}

function check(made: WholeWorld, label: string): void {
  const twice = Object.entries(acceptedByDelivery(made)).filter(([, count]) => count > 1)
  expect([label, 'no mail twice', twice]).toEqual([label, 'no mail twice', []])
  const undone = readers.flatMap((reader) =>
    dates.filter((date) => {
      const row = made.store.deliveries.get(reader)?.get(digestDeliveryId('vale', date, reader))
      return !isSettled(row?.state)
    }),
  )
  expect([label, 'an outcome for each date', undone]).toEqual([label, 'an outcome for each date', []])
  const runs = [...made.store.runs.values()].filter(({ begun }) => begun < '2013-06-07T02:00:00.000Z')
  const open = runs.filter(({ nextAudit }) => nextAudit !== undefined).map(({ id }) => id)
  expect([label, 'runs finish', open]).toEqual([label, 'runs finish', []])
  for (const run of runs) {
    const settled = Object.values(run.outcomes).reduce((sum, count) => sum + count, 0)
    expect([label, run.id, settled]).toEqual([label, run.id, run.listed.length])
  }
  const claims = places.map((place) => made.store.dossiers.get(place)?.developments[0]?.claims.length)
  expect([label, 'every article counts once', claims]).toEqual([label, 'every article counts once', [6, 5, 5]])
  for (const head of made.store.dossiers.values()) {
    expect([label, head.id, head.announced]).toEqual([label, head.id, head.revision])
  }
}

test('two days of failing calls, lost replies, doubled and lost messages: nothing twice, nothing lost', async () => {
  for (let seed = 1; seed <= 6; seed += 1) check(await simulate(seed), `seed ${seed}`)
}, 120_000)

test('the same while SES’s events are hours late', async () => {
  for (let seed = 101; seed <= 104; seed += 1) {
    const down = ['2013-06-05T03:30:00.000Z', '2013-06-05T09:30:00.000Z'] as const
    check(await simulate(seed, down), `seed ${seed}`)
  }
}, 120_000)
