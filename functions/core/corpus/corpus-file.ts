import type * as z from 'zod'
import { jsonLines } from '../articles/json-lines.ts'

/** What is wrong with a file and where. `at` is the place inside it, `places[3].within`; empty for the whole. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly at: string
  readonly reason: string
}

/** A file of the corpus that was read: its value, and the line of any path in it. */
export interface CorpusFile<T> {
  readonly file: string
  readonly value: T
  readonly problem: (path: readonly PropertyKey[], reason: string) => Problem
}

/** Reads a corpus file by its schema; every fault comes back with its line, path and reason. */
export function readCorpusFile<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { read: CorpusFile<T>; problems: [] } | { read: null; problems: readonly Problem[] } {
  const json = jsonLines(text)
  if ('fault' in json) return { read: null, problems: [{ file, at: '', ...json.fault }] }
  const problem = (path: readonly PropertyKey[], reason: string): Problem => ({
    file,
    line: json.lineOf(path),
    at: pathText(path),
    reason,
  })
  const parsed = schema.safeParse(JSON.parse(text))
  if (parsed.success) return { read: { file, value: parsed.data, problem }, problems: [] }
  return { read: null, problems: parsed.error.issues.map((issue) => problem(...placed(issue))) }
}

/** `corpus/packs/x/pack.json:12 places[3].within: no place has the id "hom"` */
export function problemText({ file, line, at, reason }: Problem): string {
  return `${file}:${line} ${at === '' ? '' : `${at}: `}${reason}`
}

/** The issue itself, or for a union the branch that came nearest: the one whose fault lies deepest. */
function placed(issue: z.core.$ZodIssue): [readonly PropertyKey[], string] {
  if (issue.code === 'unrecognized_keys') {
    return [[...issue.path, issue.keys[0] ?? ''], `unknown field "${issue.keys.join('", "')}"`]
  }
  if (issue.code !== 'invalid_union') return [issue.path, issue.message]
  const branches = issue.errors.flatMap((errors) => errors.slice(0, 1)).map(placed)
  const deepest = branches.sort(([a], [b]) => b.length - a.length)[0]
  return deepest === undefined ? [issue.path, issue.message] : [[...issue.path, ...deepest[0]], deepest[1]]
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, n) => (typeof key === 'number' ? `[${key}]` : `${n === 0 ? '' : '.'}${String(key)}`)).join('')
}
