import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import type { Played, Task } from './run-schedules.ts'
import { add, nothing } from './tally.ts'

/** Fewer schedules than this are not worth a second thread. */
const worthAThread = 2000

/** Plays a task on every core, in one file of plain JavaScript: a loader's helpers cost a quarter of the time. */
export async function inThreads(task: Task): Promise<Played> {
  const { runs, seed } = task
  const threads = runs < worthAThread && task.scope === 'delivery' ? 1 : Math.max(1, cpus().length)
  const cut = (thread: number) => Math.floor((runs * thread) / threads)
  const shares = Array.from({ length: threads }, (_, thread) => ({
    ...task,
    seed: seed + cut(thread),
    runs: cut(thread + 1) - cut(thread),
  }))
  const script = await bundled()
  const results = await Promise.all(shares.map((share) => inThread(script, share)))
  return {
    tally: results.map((each) => each.tally).reduce(add, nothing),
    bad: results.flatMap((each) => each.bad),
  }
}

async function bundled(): Promise<URL> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./simulate-thread.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  })
  return new URL(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`)
}

function inThread(script: URL, task: Task): Promise<Played> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
