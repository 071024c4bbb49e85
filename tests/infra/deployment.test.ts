import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { functionNames, functions } from '../../infra/functions.ts'
import { deployedJourney, type Journey } from '../../infra/local/deployment/journey.ts'
import { readTemplate } from '../../infra/local/deployment/template.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Grant, grantsIn, isAllowed, isUsed, nameOf } from './grants.ts'
import { synthesise } from './synthesised.ts'

/** Granted for what goes wrong in ways that this journey does not: each with when it is needed. */
const onlyInTrouble: Readonly<Record<string, string>> = {
  'alert dynamodb:PutItem table SUB#*': 'a correction overtakes the mail that it corrects',
  'pages dynamodb:BatchGetItem table DOSSIER#*': 'the archive is read on a day with news, or on the day after',
  'poll dynamodb:GetItem table ARTICLE#*': 'an item of a feed has changed since it was seen',
}

describe('the stack as it is synthesised now, run from its own template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-deployed-'))
  let journey: Journey
  let grants: readonly Grant[]
  beforeAll(async () => {
    const out = await synthesise(folder)
    grants = grantsIn(readTemplate(out))
    journey = await deployedJourney(out, homeAt(join(folder, 'home')))
  }, 1_500_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has the functions, time-outs and queues that the local host runs', () => {
    const shapes = Object.fromEntries(journey.deployed.functions.map(({ name, shape }) => [name, shape]))
    expect(Object.keys(shapes).sort()).toEqual([...functionNames].sort())
    for (const name of functionNames) {
      const { visibility, receives, ...rest } = functions[name]
      expect(shapes[name]).toMatchObject(rest)
      if (functions[name].queue !== null) expect(shapes[name]).toMatchObject({ visibility, receives })
    }
  })

  test('signs readers up, reads what is handed in and what it polls, mails it, and leaves no dead letter', () => {
    expect(journey.mails.F).toBeGreaterThan(1)
    expect(journey.mails.A).toBeGreaterThan(0)
    expect(journey.mails.D).toBeGreaterThan(0)
    expect(journey.deadLetters).toBe(0)
  })

  test('finds every nudge that was lost', () => {
    expect([...journey.lost].sort()).toEqual([
      'articles',
      'changes',
      'deliveries',
      'digests',
      'polls',
      'readings',
      'urgent',
    ])
  })

  const ours = () => journey.calls.filter(({ caller }) => !caller.startsWith('local'))
  const refused = (by: readonly Grant[]) => [
    ...new Set(
      ours()
        .filter((call) => !isAllowed(call, by))
        .map(({ caller, action, keys, index }) => `${caller} ${action} ${index ?? ''} ${keys[0]?.split('#')[0]}`),
    ),
  ]
  const unused = (of: readonly Grant[]) => of.filter((grant) => !isUsed(grant, ours())).map(nameOf)

  test('makes no call that its policies refuse', () => {
    expect(refused(grants)).toEqual([])
  })

  test('is granted nothing that it does not use, but for trouble', () => {
    expect(unused(grants).sort()).toEqual(Object.keys(onlyInTrouble).sort())
  })

  test('would be caught by one grant less, or one more', () => {
    const [first] = grants
    if (first === undefined) throw new Error('no grants')
    const idle: Grant = { ...first, action: 'dynamodb:DeleteItem', key: 'EDITION#*' }
    for (const each of grants.filter((grant) => grant.target !== 'other' && !(nameOf(grant) in onlyInTrouble)))
      expect(refused(grants.filter((grant) => grant !== each))).not.toEqual([])
    expect(unused([...grants, idle])).toContain(nameOf(idle))
  })

  test('names the function in every call, and never scans', () => {
    for (const { caller, action } of ours()) {
      expect(functionNames).toContain(caller)
      expect(action).not.toBe('dynamodb:Scan')
    }
  })
})
