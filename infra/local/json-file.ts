import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type * as z from 'zod'
import { Problem } from './problem.ts'

/** The parsed content, or undefined where there is no such file; throws Problem where it holds something else. */
export function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new Problem(`${file} is damaged; \`npm start -- --fresh\` starts over.`, { cause: error })
  }
}

/** Replaces the file in one step, so that a crash leaves the old one or the new one. */
export function writeJson(file: string, value: unknown, mode = 0o644): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode })
  renameSync(draft, file)
}
