import { expect, test } from 'vitest'
import { stores } from '#adapters/stores.ts'
import { memoryClock } from '../memory/clock.ts'
import { tablePerTest } from './contract.ts'
import { someCohort, someDelivery, someDossier, someEdition, someHead, someProfile, someRun } from './samples.ts'

const table = tablePerTest()

/** Writes take effect, but the first reply to each is lost on its way: the SDK repeats the write by itself. */
function losingReplies() {
  const { client } = table()
  let lost = 0
  client.middlewareStack.add(
    (next, context) => {
      let first = true
      return async (args) => {
        const result = await next(args)
        if (!first || !/Put|Update/.test(String(context.commandName))) return result
        first = false
        lost++
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', $retryable: {} })
      }
    },
    { step: 'deserialize', priority: 'high', name: 'lostReply' },
  )
  return { ports: stores(table(), memoryClock()), lost: () => lost }
}

test('a write whose reply was lost knows its own work again', async () => {
  const { ports, lost } = losingReplies()
  expect(await ports.articles.see(someHead())).toBe('new')
  expect(await ports.dossiers.save(someDossier())).toBe('saved')
  expect(await ports.dossiers.announced('qusayr', 1)).toBe('saved')
  expect(await ports.subscribers.save(someProfile())).toBe('saved')
  expect(await ports.cohorts.save(someCohort())).toBe('saved')
  expect(await ports.runs.save(someRun())).toBe('saved')
  expect(await ports.deliveries.save(someDelivery({ token: 'mine' }))).toBe('saved')
  expect(await ports.editions.settle(someEdition())).toEqual(someEdition())
  expect(await ports.budgets.take('s1', '2013-06-05', 'A-1', 1)).toBe('taken')
  expect(lost()).toBe(9)
})

test('another’s write is not taken for one’s own', async () => {
  const { ports } = losingReplies()
  await ports.deliveries.save(someDelivery({ token: 'theirs' }))
  expect(await ports.deliveries.save(someDelivery({ token: 'mine' }))).toBe('conflict')
})
