import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deployed } from './deployed.ts'
import { newsstandSource } from './newsstand.ts'

/** Copies of the bundles below `into` whose packs also name the newsstand: no feed of the packs that ship is followed at that time. */
export function withNewsstand(deployed: Deployed, pack: string, into: string): Deployed {
  const functions = deployed.functions.map((each) => {
    const folder = join(into, each.name)
    cpSync(each.folder, folder, { recursive: true })
    addSource(join(folder, 'corpus/packs', pack, 'pack.json'))
    return { ...each, folder }
  })
  return { ...deployed, functions }
}

function addSource(file: string): void {
  let pack: { readonly sources: readonly unknown[] }
  try {
    pack = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    // Feedback reads no packs.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  writeFileSync(file, JSON.stringify({ ...pack, sources: [...pack.sources, newsstandSource] }))
}
