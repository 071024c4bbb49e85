import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import type { Score } from '../measures.ts'
import type { Reader } from '../reader.ts'

/** A file of labelled texts and how the reader is judged on it. */
export interface LabelledSet {
  readonly name: string
  readonly file: string
  /** Null where the folder has no such file. */
  score(folder: string, reader: Reader): Score | null
}

/** A set whose file holds one item a line, or a JSON array of them. Unknown fields of items are of no concern here. */
export function labelledSet<Item>(
  name: string,
  file: string,
  schema: z.ZodType<Item>,
  score: (items: readonly Item[], reader: Reader) => Score,
): LabelledSet {
  return {
    name,
    file,
    score(folder, reader) {
      const path = join(folder, file)
      if (!existsSync(path)) return null
      return score(
        itemsOf(readFileSync(path, 'utf8')).map((item) => schema.parse(item)),
        reader,
      )
    },
  }
}

function itemsOf(content: string): readonly unknown[] {
  if (content.trimStart().startsWith('[')) return JSON.parse(content)
  return content.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]))
}
