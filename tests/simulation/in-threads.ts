import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

export const threads = Math.max(1, cpus().length)

/** Cuts a whole into shares that differ by one at most. */
export function shares(whole: number, into: number): readonly { readonly from: number; readonly size: number }[] {
  const cut = (share: number) => Math.floor((whole * share) / into)
  return Array.from({ length: into }, (_, share) => ({ from: cut(share), size: cut(share + 1) - cut(share) }))
}

/**
 * Gives each task to a thread that runs a file of this folder, which answers by one message; in one file of plain JavaScript,
 * since a loader's helpers cost a quarter of the time.
 */
export async function inThreads<T, R>(file: string, tasks: readonly T[]): Promise<readonly R[]> {
  const script = await bundled(file)
  return Promise.all(tasks.map((task) => inThread<R>(script, task)))
}

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

function inThread<R>(script: string, workerData: unknown): Promise<R> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
