import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { type FunctionName, functionNames } from '../functions.ts'
import { copyData } from './data.ts'
import { lighterParts } from './lighter-parts.ts'

/** One function ready to be deployed. */
export interface Bundle {
  readonly name: FunctionName
  /** Holds `index.mjs`, its source map and the data files it reads. */
  readonly folder: string
  /** Bytes of JavaScript, and how many of them each package (or folder of ours) takes. */
  readonly bytes: number
  readonly parts: ReadonlyMap<string, number>
}

export type Bundles = Readonly<Record<FunctionName, Bundle>>

/** CommonJS parts of the bundle (wink) ask for `require`, which an ES module has not. */
const banner = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);"

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every function bundled into a folder of its own below `into`, with these packs (folders of corpus/packs), or all. */
export async function bundleAll(into: string, packs?: readonly string[]): Promise<Bundles> {
  const bundles = await Promise.all(functionNames.map((name) => bundle(name, join(into, name), packs)))
  return Object.fromEntries(bundles.map((each) => [each.name, each])) as unknown as Bundles
}

/** The one way a function becomes a file: with its SDK, minified, mapped; equal bytes for equal sources, wherever it is run. */
async function bundle(name: FunctionName, folder: string, packs: readonly string[] | undefined): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`functions/${name}/handler.ts`],
    absWorkingDir: root,
    // Nothing is written there: the map's paths are relative to it, and so the same on every machine.
    outfile: 'index.mjs',
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    mainFields: ['module', 'main'],
    banner: { js: banner },
    // Imported only to read an event stream, which no call of ours answers with.
    external: ['@smithy/core/event-streams'],
    plugins: [lighterParts],
    logLevel: 'silent',
    metafile: true,
  })
  mkdirSync(folder, { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(join(folder, basename(path)), contents)
  copyData(name, root, folder, packs)
  return { name, folder, ...weighed(metafile) }
}

function weighed({ outputs }: Metafile): Pick<Bundle, 'bytes' | 'parts'> {
  const output = outputs['index.mjs']
  if (output === undefined) throw new Error('the bundler wrote no index.mjs')
  const parts = new Map<string, number>()
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
    const part =
      /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1] ?? file.split('/', 2).join('/')
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
  }
  return { bytes: output.bytes, parts }
}
