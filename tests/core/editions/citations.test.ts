import { expect, it } from 'vitest'
import type { Development } from '#core/dossier.ts'
import { cited, uncitedIn } from '#core/editions/citations.ts'
import { memoryLog } from '../../memory/log.ts'
import { development, edition, statement, talks, toll } from '../../views/edition-builder.ts'

const with_ = (given: Partial<Development>) =>
  edition({ items: [{ dossier: 'd', change: 'new', development: development({ claims: ['article1/c1'], ...given }) }] })
const said = (text: string, claims = ['article1/c1']) => ({
  summary: [{ text, claims }],
  statements: [statement({ claim: 'article1/c1', quote: 'the army has taken total control of Qusayr, 17 days on' })],
})

it('passes what is carried by claims, numbers and quotations included', () => {
  expect(uncitedIn(with_(said('State television says “the army has taken total control” after 17 days.')))).toEqual([])
  const told = [development({ claims: ['article1/c1', 'article2/c1'] }), toll, talks]
  expect(
    uncitedIn(
      edition({ items: told.map((each) => ({ dossier: 'd', change: 'new', development: { ...each, summary: [] } })) }),
    ),
  ).toEqual([])
})

it.each([
  ['no claim', { headline: 'Army takes Qusayr', claims: [] }],
  [
    'no claim',
    { ...said('Nobody is cited.', ['article1/c1']), summary: [{ text: 'Nobody is cited.', claims: [] as never }] },
  ],
  ['foreign claim', said('Somebody else says so.', ['elsewhere/c9'])],
  ['unknown quote', said('State television says “the rebels are finished”.')],
  ['unknown number', said('State television says 400 fighters fled.')],
] as const)('finds a sentence with %s', (problem, given) => {
  const item = {
    ...with_({}).items[0],
    development: { ...development({ claims: ['article1/c1'], summary: [] }), ...given },
  }
  expect(uncitedIn({ items: [item as never] }).map((each) => each.problem)).toEqual([problem])
})

it('leaves the sentence out and keeps the development; withholds one whose headline is unfounded; logs both', () => {
  const log = memoryLog()
  const told = cited(with_(said('State television says 400 fighters fled.')), log)
  expect(told.items.map(({ development: { summary } }) => summary)).toEqual([[]])
  const without = cited(with_({ headline: 'Army kills 900 in Qusayr', summary: [] }), log)
  expect([without.items, without.coverage.withheld, told.coverage.withheld]).toEqual([[], 1, undefined])
  expect(log.events.map(({ name, fields }) => [name, fields.problem])).toEqual([
    ['edition.uncited', 'unknown number'],
    ['edition.uncited', 'unknown number'],
  ])
})

it('knows millions however they are written', () => {
  const quote = 'at least 1.2 million people have fled'
  const fled = (headline: string) =>
    uncitedIn(with_({ headline, summary: [], statements: [statement({ claim: 'article1/c1', quote })] }))
  expect(fled('At least 1,200,000 people displaced')).toEqual([])
  expect(fled('At least 1.2 million people displaced')).toEqual([])
  expect(fled('At least 2 million people displaced').map(({ problem }) => problem)).toEqual(['unknown number'])
})

it('lets what is withdrawn be named, to take it back', () => {
  expect(uncitedIn(with_({ status: 'withdrawn', claims: [] }))).toEqual([])
})
