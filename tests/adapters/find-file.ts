import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The first file of this name anywhere under a folder. */
export function find(folder: string, name: string): string | undefined {
  const entry = readdirSync(folder, { recursive: true, withFileTypes: true }).find((each) => each.name === name)
  return entry && join(entry.parentPath, entry.name)
}
