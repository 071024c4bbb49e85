import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entries = ['reader', 'measure', 'rendering', 'intake'] as const
export type Bundle = (typeof entries)[number] | 'empty'

/** Where bundles and what they are given stand. */
export const folder = fileURLToPath(new URL('../../node_modules/.cache/sitrep-bench', import.meta.url))

/** As a deployed function has it: bundled, its tagger beside it. */
export async function bundled(): Promise<Readonly<Record<Bundle, string>>> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(`${folder}/../../../corpus/packs`, `${folder}/corpus/packs`, { recursive: true })
  const here = fileURLToPath(new URL('.', import.meta.url))
  await build({
    entryPoints: entries.map((entry) => `${here}${entry}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    logLevel: 'error',
  })
  writeFileSync(`${folder}/empty.mjs`, '')
  const file = (name: string) => `${folder}/${name}.mjs`
  return {
    reader: file('reader'),
    measure: file('measure'),
    rendering: file('rendering'),
    intake: file('intake'),
    empty: file('empty'),
  }
}

/** CPU milliseconds a fresh process takes to start and import a module, the least of five. */
export function importMs(module: string): number {
  const script = `await import(${JSON.stringify(module)}); const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`
  const once = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
  return Math.min(...Array.from({ length: 5 }, once))
}
