import { expect, test } from 'vitest'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { eachSchedule } from '../builders/crash-points.ts'
import { pack } from '../builders/pack.ts'
import { type World, world } from '../memory/world.ts'

const canonical = 'https://courier.example/news/arden-has-fallen-today'
const amp = 'https://amp.courier.example/arden-has-fallen-today'
const text = 'Royal troops took Arden on Wednesday, two residents and a League spokesman said. '.repeat(4)
const page = `<html lang="en"><link rel="canonical" href="${canonical}"><h1>Arden falls</h1><p>${text}</p></html>`

function worldWithBoth(): World {
  const made = world({ packs: [pack] })
  for (const at of [canonical, amp]) made.fetcher.answers.set(at, page)
  return made
}

async function see(made: World, url: string): Promise<void> {
  const now = made.clock.now()
  const head = { id: articleIdOf(url), url, source: 'courier', published: null, seen: now, dossiers: [] }
  await made.articles.see({ ...head, version: 0, revision: 1, state: 'seen', owed: { kind: 'extraction', at: now } })
}

const extract = (made: World, url: string) => ingest({ extract: articleIdOf(url) }, made)
const stored = (made: World) => [...made.store.articles.values()].filter(({ version }) => version > 0)

test.each([
  ['the other first', [amp, canonical]],
  ['its own first', [canonical, amp]],
])('an article with two addresses is one, %s', async (_, order) => {
  const made = worldWithBoth()
  for (const at of order) {
    await see(made, at)
    await extract(made, at)
  }
  expect(stored(made)).toHaveLength(1)
  expect([...made.store.intake.values()]).toHaveLength(1)
  expect(await made.articles.rejected(9)).toEqual([])
})

test('it is one when both were seen before either was read, and stands under its own', async () => {
  const made = worldWithBoth()
  for (const at of [amp, canonical]) await see(made, at)
  for (const at of [amp, canonical]) await extract(made, at)
  expect(stored(made).map(({ id }) => id)).toEqual([articleIdOf(canonical)])
})

test('it is read under the other where its own cannot be', async () => {
  const made = worldWithBoth()
  made.fetcher.answers.set(canonical, 'refused')
  for (const at of [canonical, amp]) {
    await see(made, at)
    await extract(made, at)
  }
  expect(stored(made).map(({ id }) => id)).toEqual([articleIdOf(amp)])
})

test('it is one, and never none, whatever calls fail', async () => {
  const both = async (made: World) => {
    for (const at of [amp, canonical]) await extract(made, at)
  }
  const played = await eachSchedule(
    async () => {
      const made = worldWithBoth()
      for (const at of [amp, canonical]) await see(made, at)
      return made
    },
    both,
    async (made) => {
      await both(made)
      expect(stored(made)).toHaveLength(1)
    },
  )
  expect(played).toBeGreaterThan(100)
})
