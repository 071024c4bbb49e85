import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionName } from '../functions.ts'

const packs = 'corpus/packs'
const gazetteer = 'corpus/gazetteer'

/**
 * Files and folders of the project that each function reads at run time, by their paths in the project. They lie beside its
 * bundle under the same paths, where `dataFile` of the adapters finds them.
 */
export const dataOf: Readonly<Record<FunctionName, readonly string[]>> = {
  tick: [packs],
  poll: [packs],
  ingest: [packs],
  detect: [packs, gazetteer],
  alert: [packs],
  digest: [packs],
  deliver: [packs],
  feedback: [],
  pages: [packs],
}

export function copyData(name: FunctionName, root: string, folder: string): void {
  for (const path of dataOf[name]) cpSync(join(root, path), join(folder, path), { recursive: true })
}
