import { expect, test } from 'vitest'
import { createTable, idIn, keys, owedAttributes } from '#adapters/table.ts'

test('no two kinds of item meet on one key', () => {
  const all = Object.entries(keys).map(([kind, key]) => {
    const { pk, sk } = (key as (...args: unknown[]) => { pk: string; sk: string })('x', '1', 'y')
    return [`${pk} / ${sk}`, kind] as const
  })
  expect(new Map(all).size).toBe(all.length)
})

test('keys read as the architecture writes them', () => {
  expect(keys.articleBody('h', 2)).toEqual({ pk: 'ARTICLE#h', sk: 'V#2' })
  expect(keys.evidence('d', 'h')).toEqual({ pk: 'DOSSIER#d', sk: 'EV#h' })
  expect(keys.delivery('s', 'D20130605-x')).toEqual({ pk: 'SUB#s', sk: 'DLV#D20130605-x' })
  expect(keys.roster('syria', 3, 's')).toEqual({ pk: 'WATCH#syria#3', sk: 's' })
  expect(keys.cohort('Europe/Berlin#07:00#3')).toEqual({ pk: 'COHORT#Europe/Berlin#07:00#3', sk: 'STATE' })
})

test('the id comes back out of a partition key', () => {
  expect(idIn(keys.cohort('Europe/Berlin#07:00#3').pk)).toBe('Europe/Berlin#07:00#3')
  expect(idIn(keys.run('digest#x').pk)).toBe('digest#x')
})

test('what owes nothing carries no index attribute at all', () => {
  expect(owedAttributes(undefined)).toEqual({})
  expect(owedAttributes({ kind: 'poll', shard: 0, at: 'now' })).toEqual({ owedBy: 'poll#0', owedAt: 'now' })
})

test('every key attribute of the table is defined once', () => {
  const definition = createTable('t')
  const used = [definition, ...(definition.GlobalSecondaryIndexes ?? [])].flatMap((each) => each.KeySchema ?? [])
  const defined = (definition.AttributeDefinitions ?? []).map((each) => each.AttributeName)
  expect(new Set(used.map((each) => each.AttributeName))).toEqual(new Set(defined))
  expect(new Set(defined).size).toBe(defined.length)
})
