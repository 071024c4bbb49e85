import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { readJson, writeJson } from './json-file.ts'

const base64 = z.base64().min(1)

/** This machine's secrets, which AWS keeps in Secrets Manager: made once, readable by their owner only. */
export const Keys = z.strictObject({ tokens: z.record(z.string(), base64), pepper: base64 })
export type Keys = z.infer<typeof Keys>

export function openKeys(file: string): Keys {
  const kept = readJson(file, Keys)
  if (kept) return kept
  const secret = () => randomBytes(32).toString('base64')
  const made = { tokens: { k1: secret() }, pepper: secret() }
  saveKeys(file, made)
  return made
}

export function saveKeys(file: string, keys: Keys): void {
  writeJson(file, keys, 0o600)
}
