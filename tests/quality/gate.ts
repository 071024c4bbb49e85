import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { type Measure, ratiosOf, type Score } from './measures.ts'

const Counts = z.strictObject({ right: z.int(), expected: z.int(), found: z.int().exactOptional() })

/** Counts by set and measure: what the corpus must keep up to. Reviewed as a diff; written by `npm run quality -- --accept`. */
export const Committed = z.record(z.string(), z.record(z.string(), Counts))
export type Committed = z.infer<typeof Committed>

const file = new URL('committed.json', import.meta.url)

export function readCommitted(): Committed {
  return Committed.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export function accept(scores: readonly Score[]): void {
  const sets = scores.map(({ set, measures }) => [
    set,
    Object.fromEntries(measures.map(({ name, ...counts }) => [name, counts])),
  ])
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sets), null, 2)}\n`)
}

/** What has become worse than committed, or is measured on one side only; one sentence each. */
export function drops(committed: Committed, scores: readonly Score[]): readonly string[] {
  const now = new Map(scores.flatMap(({ set, measures }) => measures.map((each) => [`${set}: ${each.name}`, each])))
  const then = new Map(
    Object.entries(committed).flatMap(([set, measures]) =>
      Object.entries(measures).map(([name, counts]): [string, Measure] => [`${set}: ${name}`, { name, ...counts }]),
    ),
  )
  const lost = [...then].flatMap(([name, before]) => {
    const after = now.get(name)
    return after ? worse(name, before, after) : [`${name} is not measured any more`]
  })
  return [...lost, ...[...now.keys()].filter((name) => !then.has(name)).map((name) => `${name} is not committed yet`)]
}

function worse(name: string, before: Measure, after: Measure): readonly string[] {
  const [old, fresh] = [ratiosOf(before), ratiosOf(after)]
  return (['precision', 'recall'] as const).flatMap((ratio) => {
    const [was, is] = [old[ratio] ?? 1, fresh[ratio] ?? 1]
    const label = before.found === undefined ? 'share' : ratio
    return is < was ? [`${name}: ${label} fell from ${was.toFixed(4)} to ${is.toFixed(4)}`] : []
  })
}
