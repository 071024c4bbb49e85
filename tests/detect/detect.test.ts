import { describe, expect, test } from 'vitest'
import type { ArticleIn } from '#core/articles/article.ts'
import type { Message } from '#core/messages.ts'
import { detect } from '#functions/detect/detect.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { tick } from '#functions/tick/tick.ts'
import { eachSchedule } from '../builders/crash-points.ts'
import { pack } from '../builders/pack.ts'
import { everything } from '../memory/debts.ts'
import { type World, world } from '../memory/world.ts'
import { plainDetection } from './plain-detection.ts'

const doc = (id: string, text: string): ArticleIn => ({ id, text, source: 'courier' })

async function worldWith(...documents: readonly ArticleIn[]) {
  const made = { ...world({ packs: [pack] }), detection: plainDetection() }
  for (const document of documents) await ingest({ document }, made)
  return made
}
type Reading = Awaited<ReturnType<typeof worldWith>>

/** Reads what is owed, as the queue and the minute's tick have it, until nothing is. */
async function settle(made: Reading): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await tick(made)
    const nudged = made.queues.take('readings') as readonly Message<'readings'>[]
    for (const { article } of nudged) await detect(article, made)
    if (![...made.store.articles.values()].some(({ owed }) => owed !== undefined)) return
    made.clock.pass(60)
  }
  throw new Error('still owed after half an hour')
}

const claimsOf = (made: World, dossier: string) => made.store.dossiers.get(dossier)?.developments[0]?.claims ?? []

function expectGapFree(made: World): void {
  for (const head of made.store.dossiers.values()) {
    const filed = Array.from({ length: head.revision - 1 }, (_, i) => made.store.revisions.get(`${head.id}#${i + 1}`))
    expect(filed.map((each) => each?.revision)).toEqual(filed.map((_, i) => i + 1))
  }
}

test('an article is told to every dossier it speaks of, and owes nothing afterwards', async () => {
  const made = await worldWith(doc('1', 'about #arden and #brill'))
  await settle(made)
  const [head] = [...made.store.articles.values()]
  expect(head).toMatchObject({ state: 'read', dossiers: ['arden', 'brill'] })
  expect(head).not.toHaveProperty('owed')
  expect(claimsOf(made, 'arden')).toHaveLength(1)
  expect(made.queues.take('changes')).toContainEqual({ dossier: 'brill' })
})

test('a later version takes back what it no longer says', async () => {
  const made = await worldWith(doc('1', 'about #arden'))
  await settle(made)
  await ingest({ document: doc('1', 'about #brill after all') }, made)
  await settle(made)
  expect(claimsOf(made, 'arden')).toEqual([])
  expect(claimsOf(made, 'brill')).toHaveLength(1)
})

test('reading twice changes nothing', async () => {
  const made = await worldWith(doc('1', 'about #arden'))
  await settle(made)
  const before = JSON.stringify(made.store.dossiers.get('arden'))
  const [id = ''] = made.store.articles.keys()
  expect(await detect(id, made)).toBe('done')
  expect(JSON.stringify(made.store.dossiers.get('arden'))).toBe(before)
})

test('of two readers at once neither loses the other’s evidence', async () => {
  const made = await worldWith(doc('1', '#arden one'), doc('2', '#arden two'), doc('3', '#arden three'))
  await Promise.all([...made.store.articles.keys()].map((id) => detect(id, made)))
  await settle(made)
  expect(claimsOf(made, 'arden')).toHaveLength(3)
  expectGapFree(made)
})

test('an article that cannot be read is asked for ever less often, and read once it can be', async () => {
  const made = await worldWith(doc('1', 'about #arden'))
  const broken = {
    ...made,
    detection: {
      ...made.detection,
      read() {
        throw new RangeError('too deep')
      },
    },
  }
  const [id = ''] = made.store.articles.keys()
  const waits: number[] = []
  for (let i = 0; i < 4; i += 1) {
    await expect(detect(id, broken)).rejects.toThrow('too deep')
    const at = made.store.articles.get(id)?.owed?.at ?? ''
    waits.push((Date.parse(at) - Date.parse(made.clock.now())) / 60_000)
  }
  expect(waits).toEqual([2, 4, 8, 16])
  made.queues.take('readings')
  made.clock.pass(16 * 60)
  await settle(made)
  expect(claimsOf(made, 'arden')).toHaveLength(1)
})

test('an article that no pack follows is read and says so', async () => {
  const made = await worldWith(doc('1', 'about #arden'))
  await settle({ ...made, detection: { ...made.detection, packOf: () => null } })
  expect([...made.store.articles.values()][0]).toMatchObject({ state: 'read', dossiers: [] })
  expect(made.store.dossiers.size).toBe(0)
})

describe('whatever call fails, before or after it took effect', async () => {
  const begin = async () => {
    const made = await worldWith(doc('1', 'about #arden and #brill'), doc('2', '#arden again'))
    await settle(made)
    await ingest({ document: doc('1', 'now #arden and #cove') }, made)
    return made
  }
  const [id = ''] = (await begin()).queues.take('readings').map((each) => (each as Message<'readings'>).article)
  const work = (made: Reading) => detect(id, made)

  test('and fails again, nothing is lost, nothing counted twice', async () => {
    const played = await eachSchedule(begin, work, async (made) => {
      made.queues.take('readings')
      await settle(made)
      expect(['arden', 'brill', 'cove'].map((place) => claimsOf(made, place).length)).toEqual([2, 0, 1])
      expectGapFree(made)
      const owed = everything(made.store).filter(({ owed: { kind } }) => kind === 'announcement')
      expect(owed).toHaveLength(made.store.dossiers.size)
    })
    expect(played).toBeGreaterThan(500)
  }, 120_000)
})
