import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgets, keepBudgets, OverBudget } from '../../infra/bundle/budgets.ts'
import { type Bundle, type Bundles, bundleAll } from '../../infra/bundle/bundle.ts'
import { functionNames } from '../../infra/functions.ts'

describe('the bundles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bundles-'))
  let bundles: Bundles
  beforeAll(async () => {
    bundles = await bundleAll(folder)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('keep their budgets', () => {
    expect(() => keepBudgets(bundles)).not.toThrow()
  })

  test('over budget, they fail the build with a sentence that names the heaviest parts', () => {
    const grown: Bundle = { ...bundles.tick, bytes: budgets.tick * 1024 + 1 }
    expect(() => keepBudgets({ ...bundles, tick: grown })).toThrow(OverBudget)
    expect(() => keepBudgets({ ...bundles, tick: grown })).toThrow(/^ {2}tick: 561 KiB .* budget is 560.* zod \d+/)
  })

  test('hold the packs beside them, and no word of this machine', () => {
    const known = readdirSync('corpus/packs')
    for (const name of functionNames) {
      const inside = join(bundles[name].folder, 'corpus/packs')
      if (existsSync(inside)) expect(readdirSync(inside)).toEqual(known)
      const map = JSON.parse(readFileSync(join(bundles[name].folder, 'index.mjs.map'), 'utf8'))
      expect(map.sources).toContain(`functions/${name}/handler.ts`)
      expect(JSON.stringify(map.sources)).not.toContain(process.cwd())
    }
  })
})
