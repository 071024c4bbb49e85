import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, ended } from './command.ts'

const home = mkdtempSync(join(tmpdir(), 'sitrep-fold-'))

/** Two towns, so two dossiers. */
const articles = [
  { id: 'one', published: '2013-01-12', text: 'Rebels captured the town of Konna in Mali on Friday, the army said.' },
  { id: 'two', published: '2013-01-13', text: 'Rebels captured the town of Diabaly in Mali on Sunday, the army said.' },
]
const file = join(home, 'articles.jsonl')
writeFileSync(file, articles.map((each) => JSON.stringify(each)).join('\n'))

interface Told {
  readonly record: string
  readonly id: string
  readonly aliases: readonly string[]
  readonly status: string
  readonly basis: string
  readonly claims: readonly string[]
}

async function folded(...rulings: readonly object[]) {
  const ruled = join(home, 'rulings.jsonl')
  writeFileSync(ruled, rulings.map((each) => JSON.stringify(each)).join('\n'))
  const { code, stdout, stderr } = await ended(command('fold', [file, '--rulings', ruled], home))
  const records = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Told => JSON.parse(line))
  return { code, stderr, told: records.filter(({ record }) => record === 'development') }
}

test('an operator’s rulings hold across dossiers, and one on nothing is told', { timeout: 120_000 }, async () => {
  const before = await folded()
  const [konna, diabaly] = ['one', 'two'].map((article) =>
    before.told.find(({ claims }) => claims.some((ref) => ref.startsWith(`${article}/`))),
  )
  if (konna === undefined || diabaly === undefined) throw new Error('two captures are told')
  const desk = { by: 'the desk', note: 'one raid' }

  const onNothing = { ruling: 'withdraw', development: 'nowhere', ...desk }
  const joined = await folded({ ruling: 'same-as', development: diabaly.id, as: konna.id, ...desk }, onNothing)
  expect(joined).toMatchObject({ code: 1, stderr: expect.stringContaining('no dossier tells nowhere') })
  expect(joined.told).toHaveLength(before.told.length - 1)
  expect(joined.told.find(({ id }) => id === konna.id)).toMatchObject({ aliases: [diabaly.id] })
  expect(joined.told.find(({ id }) => id === konna.id)?.claims).toEqual(expect.arrayContaining(['one/c1', 'two/c1']))

  const withdrawn = await folded({ ruling: 'withdraw', development: konna.id, ...desk })
  expect(withdrawn.told.find(({ id }) => id === konna.id)).toMatchObject({ status: 'withdrawn' })
  expect(withdrawn.told.find(({ id }) => id === diabaly.id)?.status).toBe(diabaly.status)
})
