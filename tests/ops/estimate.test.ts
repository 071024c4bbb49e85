import { describe, expect, test } from 'vitest'
import { functionNames } from '../../infra/functions.ts'
import { estimate, recordedWork } from '../../infra/ops/estimate.ts'
import { costOf } from '../../infra/ops/estimate-cost.ts'
import { pricesAsOf } from '../../infra/ops/prices.ts'
import { world } from '../memory/world.ts'
import { atDesk } from './desk.ts'

const work = recordedWork()
const total = (cost: ReturnType<typeof costOf>) => Object.values(cost.services).reduce((sum, each) => sum + each, 0)
const load = { articles: 2000, subscribers: 1000, mailsEach: 1 }

describe('the estimate', () => {
  test('stands on what every function was counted to do', () => {
    expect(Object.keys(work.functions).sort()).toEqual([...functionNames].sort())
    for (const [name, { invocations }] of Object.entries(work.functions))
      if (name !== 'rotate') expect(invocations, name).toBeGreaterThan(0)
    expect(work.functions.deliver?.writes).toBeGreaterThan(work.mails)
  })

  test('gives the same sum by service and by what causes it', () => {
    const cost = costOf(work, load)
    const { articles, mails, standing } = cost.sources
    expect(total(cost)).toBeCloseTo(articles + mails + standing, 6)
  })

  test('grows with readers by mails alone, and with news by articles alone', () => {
    const once = costOf(work, load)
    const more = costOf(work, { ...load, subscribers: 10_000 })
    expect(more.sources.mails).toBeCloseTo(10 * once.sources.mails, 6)
    expect(more.sources.articles).toBe(once.sources.articles)
    expect(costOf(work, { ...load, articles: 0 }).sources.articles).toBe(0)
  })

  test('has SES charge a dollar for ten thousand mails, and for their maps by the gigabyte', () => {
    expect(costOf(work, { ...load, subscribers: 10_000 }).services.SES).toBeCloseTo(30 + 12 * 0.12, 6)
  })

  test('prints a column for each number of readers, with the day of its prices', async () => {
    const options = { articles: '2000', subscribers: '1000,100000', mails: '1.3' }
    const { result, notes } = await atDesk(estimate, world(), { options })
    expect(result[0]).toContain('1000 readers')
    expect(
      result
        .find((line) => line.startsWith('in all'))
        ?.trim()
        .split(/\s{2,}/),
    ).toHaveLength(3)
    expect(notes[0]).toContain(pricesAsOf)
    await expect(atDesk(estimate, world(), { options: { ...options, articles: 'many' } })).rejects.toThrow('--articles')
  })
})
