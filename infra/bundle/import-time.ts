import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const importOnce = fileURLToPath(new URL('./import-once.mjs', import.meta.url))

/** Milliseconds, medians of several processes. */
export interface ImportTime {
  /** Loading the module. */
  readonly load: number
  /** The whole process that loads it, from its start to its end. */
  readonly process: number
}

/**
 * Loads each file in fresh processes, one at a time and in turns, so that whatever else this machine does falls on all
 * of them alike: compare the times of one call, never those of two.
 */
export function importTimes(files: readonly string[], runs: number, node = process.execPath): readonly ImportTime[] {
  const samples = files.map((): ImportTime[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [i, file] of files.entries()) samples[i]?.push(importIn(node, file))
  }
  return samples.map((taken) => ({
    load: median(taken.map(({ load }) => load)),
    process: median(taken.map(({ process }) => process)),
  }))
}

function importIn(node: string, file: string): ImportTime {
  const started = performance.now()
  const load = Number(execFileSync(node, ['--enable-source-maps', importOnce, file], { encoding: 'utf8' }))
  return { load, process: performance.now() - started }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
