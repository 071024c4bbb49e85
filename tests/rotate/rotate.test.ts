import { expect, test } from 'vitest'
import { tokens } from '#adapters/tokens.ts'
import { type KeyRing, rotated } from '#core/rotation.ts'
import { type RotationStep, rotate, type Vault } from '#functions/rotate/rotate.ts'
import { memoryLog } from '../memory/log.ts'

const key = (n: number) => Buffer.alloc(32, n).toString('base64')
const ringOf = (ring: KeyRing) =>
  Object.fromEntries(Object.entries(ring).map(([id, text]) => [id, Buffer.from(text, 'base64')]))
const now = '2013-06-05T06:00:00.000Z'

function memoryVault(ring: KeyRing): Vault & { held(): KeyRing } {
  let current = ring
  const pending = new Map<string, KeyRing>()
  return {
    held: () => current,
    current: async () => current,
    pending: async (version) => pending.get(version),
    put: async (version, next) => void pending.set(version, next),
    promote: async (version) => {
      current = pending.get(version) ?? current
    },
  }
}

const steps: readonly RotationStep[] = ['createSecret', 'setSecret', 'testSecret', 'finishSecret']

test('a rotation makes the next key sign, and a new one the next', () => {
  const first = rotated({ k1: key(1) }, key(2))
  expect(Object.keys(first)).toEqual(['k1', 'k2'])
  const second = rotated(first, key(3))
  expect(Object.keys(second)).toEqual(['k2', 'k3', 'k1'])
  expect(Object.keys(rotated(second, key(4)))).toEqual(['k3', 'k4', 'k2', 'k1'])
})

test('whoever read the keys before a rotation knows what is signed after it, and the other way round', () => {
  const before = rotated({ k1: key(1) }, key(2))
  const after = rotated(before, key(3))
  const [old, young] = [tokens(ringOf(before), Buffer.alloc(32, 9)), tokens(ringOf(after), Buffer.alloc(32, 9))]
  for (const purpose of ['settings', 'confirm', 'unsubscribe'] as const) {
    expect(old.verify(young.sign(purpose, 's', 1, null), purpose, now)).toEqual({ subscriber: 's', epoch: 1 })
    expect(young.verify(old.sign(purpose, 's', 1, null), purpose, now)).toEqual({ subscriber: 's', epoch: 1 })
  }
})

test('after many rotations the oldest link still unsubscribes, and does nothing else', () => {
  let ring: KeyRing = { k1: key(1) }
  const oldest = tokens(ringOf(ring), Buffer.alloc(32, 9))
  for (let n = 2; n < 8; n += 1) ring = rotated(ring, key(n))
  const newest = tokens(ringOf(ring), Buffer.alloc(32, 9))
  expect(newest.verify(oldest.sign('unsubscribe', 's', 1, null), 'unsubscribe', now)).not.toBe('invalid')
  expect(newest.verify(oldest.sign('settings', 's', 1, null), 'settings', now)).toBe('invalid')
})

test('each step may come twice, and in the end one key was made', async () => {
  const vault = memoryVault({ k1: key(1) })
  let made = 1
  const newKey = () => {
    made += 1
    return key(made)
  }
  const ports = { vault, newKey, log: memoryLog() }
  for (const step of steps) for (const _ of [1, 2]) await rotate(step, 'v2', ports)
  expect(vault.held()).toEqual({ k1: key(1), k2: key(2) })
  expect(made).toBe(2)
})

test('a version that would lose a key is never promoted', async () => {
  const vault = memoryVault({ k1: key(1) })
  await vault.put('v2', { k2: key(2) })
  const ports = { vault, newKey: () => key(3), log: memoryLog() }
  await expect(rotate('testSecret', 'v2', ports)).rejects.toThrow('lacks the keys k1')
  await expect(rotate('finishSecret', 'v2', ports)).rejects.toThrow('lacks the keys k1')
  expect(vault.held()).toEqual({ k1: key(1) })
})
