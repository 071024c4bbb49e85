import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packs } from '#adapters/packs.ts'
import { PackMissing } from '#core/failures.ts'

test('every pack of the corpus ships and is whole', () => {
  const folders = readdirSync(new URL('../../corpus/packs', import.meta.url), { withFileTypes: true })
  expect(packs().all()).toHaveLength(folders.filter((each) => each.isDirectory()).length)
})

test('a pack is found by its watch, and a missing one names those there are', () => {
  expect(packs().of('syria').watch.name).toBe('Syria')
  expect(() => packs().of('atlantis')).toThrow(PackMissing)
  expect(() => packs().of('atlantis')).toThrow('mali')
})
