import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One of the project's commands as a process of its own, on its own folder. */
export function command(
  name: 'start' | 'invoke' | 'extract' | 'fold' | 'ingest' | 'pack' | 'sources',
  args: readonly string[],
  home: string,
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, SITREP_HOME: home, CI: '1' }
  return spawn(process.execPath, ['--import', 'tsx', `infra/local/cli/${name}.ts`, ...args], { cwd: root, env })
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}
