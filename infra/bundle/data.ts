import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionName } from '../functions.ts'

const packs = 'corpus/packs'
const gazetteer = 'corpus/gazetteer'
/** What maps are drawn from and by: land and borders, towns, letters, and the engine. */
const maps = [
  'node_modules/world-atlas/countries-10m.json',
  'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'corpus/fonts',
  gazetteer,
]

/**
 * Files and folders of the project that each function reads at run time, by their paths in the project. They lie beside its
 * bundle under the same paths, where `dataFile` of the adapters finds them.
 */
export const dataOf: Readonly<Record<FunctionName, readonly string[]>> = {
  tick: [packs],
  poll: [packs],
  ingest: [packs],
  detect: [packs, gazetteer],
  alert: [packs, ...maps],
  digest: [packs, ...maps],
  deliver: [packs],
  feedback: [],
  pages: [packs],
  rotate: [],
}

/** With `only`, no other packs: a deployment follows what its bundles hold. Throws NoSuchPack. */
export function copyData(name: FunctionName, root: string, folder: string, only?: readonly string[]): void {
  const known = readdirSync(join(root, packs))
  const unknown = only?.filter((each) => !known.includes(each)) ?? []
  if (unknown.length > 0) throw new NoSuchPack(`  watches: no pack ${unknown.join(', ')}; known: ${known.join(', ')}`)
  const paths = dataOf[name].flatMap((path) =>
    path === packs && only ? only.map((each) => join(packs, each)) : [path],
  )
  for (const path of paths) cpSync(join(root, path), join(folder, path), { recursive: true })
}

export class NoSuchPack extends Error {
  override readonly name = 'NoSuchPack'
}
