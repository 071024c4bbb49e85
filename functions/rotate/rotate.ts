import type { Log } from '#core/ports/host.ts'
import { type KeyRing, rotated } from '#core/rotation.ts'

/** The versions of one secret, as Secrets Manager keeps them while it is rotated. */
export interface Vault {
  current(): Promise<KeyRing>
  /** Undefined until it was put. */
  pending(version: string): Promise<KeyRing | undefined>
  put(version: string, ring: KeyRing): Promise<void>
  /** Makes a version the current one; the one before it stays readable as the previous. */
  promote(version: string): Promise<void>
}

export interface RotatePorts {
  readonly vault: Vault
  /** 32 random bytes in base64. */
  newKey(): string
  readonly log: Log
}

/** What Secrets Manager asks for, one after the other, each again until it was answered. */
export type RotationStep = 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret'

/** Any step may come twice: what was put stands, and is only promoted if no key would be lost by it. */
export async function rotate(step: RotationStep, version: string, { vault, newKey, log }: RotatePorts): Promise<void> {
  const pending = await vault.pending(version)
  if (step === 'createSecret') {
    if (pending === undefined) await vault.put(version, rotated(await vault.current(), newKey()))
    return
  }
  // No other system knows the keys: there is nothing to set.
  if (step === 'setSecret') return
  const lost = Object.entries(await vault.current()).filter(([id, key]) => pending?.[id] !== key)
  if (lost.length > 0) throw new Error(`version ${version} lacks the keys ${lost.map(([id]) => id).join(', ')}`)
  if (step === 'testSecret') return
  await vault.promote(version)
  log.event('keys.rotated', { keys: Object.keys(pending ?? {}).length })
}
