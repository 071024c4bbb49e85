import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { access, type ItemAction } from '../../infra/access.ts'
import { type FunctionName, functionNames, functions } from '../../infra/functions.ts'
import { deployedJourney, type Journey } from '../../infra/local/deployment/journey.ts'
import { homeAt } from '../../infra/local/home.ts'

const out = 'cdk.out'
const isSynthesised = existsSync(join(out, 'manifest.json'))
if (!isSynthesised) process.stderr.write('no synthesised stack: "npm run synth" first to test the deployment\n')

describe.skipIf(!isSynthesised)('the synthesised stack, run from its own template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-deployed-'))
  let journey: Journey
  beforeAll(async () => {
    journey = await deployedJourney(out, homeAt(folder), 'anefis')
  }, 240_000)
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

  test('signs a reader up, reads the news and mails it, and leaves no dead letter', () => {
    expect(journey.mails.F).toBe(1)
    expect(journey.mails.D).toBeGreaterThan(0)
    expect(journey.deadLetters).toBe(0)
  })

  test('makes no call that its policy refuses', () => {
    const refused = journey.calls.filter(
      ({ caller, action, keys, index }) => !isAllowed(caller as FunctionName, action, keys, index),
    )
    expect([
      ...new Set(
        refused.map(
          ({ caller, action, keys, index }) => `${caller} ${action} ${index ?? ''} ${keys[0]?.split('#')[0]}`,
        ),
      ),
    ]).toEqual([])
  })

  test('names the function in every call, and never scans', () => {
    for (const { caller, action } of journey.calls) {
      if (!caller.startsWith('local')) expect(functionNames).toContain(caller)
      expect(action).not.toBe('dynamodb:Scan')
    }
  })
})

function isAllowed(caller: FunctionName, action: string, keys: readonly string[], index: string | null): boolean {
  const granted = access[caller]
  if (action === 'sqs:SendMessage') return granted.sends.some((queue) => keys.includes(queue))
  if (action.startsWith('ses:')) return granted.mails === true && action === 'ses:SendRawEmail'
  const wanted = action.replace('dynamodb:', '') as ItemAction
  return keys.every((key) =>
    granted.items.some(
      (entry) =>
        (entry.index ?? null) === index &&
        entry.actions.includes(wanted) &&
        entry.keys.some((pattern) => matches(pattern, key)),
    ),
  )
}

function matches(pattern: string, key: string): boolean {
  return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
}
