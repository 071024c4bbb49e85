import * as z from 'zod'
import { scoreOf, type Verdict } from '../measures.ts'
import { lineOf, type Reader } from '../reader.ts'
import { Alternative, casualtiesOf, pointOf, prints } from './counted.ts'
import { labelledSet } from './labelled.ts'

const Casualty = z.object({
  kind: z.enum(['killed', 'wounded', 'missing']).or(z.string()),
  victim: z.array(z.string()).nullable(),
  alts: z.array(Alternative),
  optional: z.boolean(),
})
const Item = z.object({ id: z.string(), text: z.string(), gold: z.object({ casualties: z.array(Casualty) }) })
type Item = z.infer<typeof Item>

/** Killed and wounded by group of victims. Clashes between armed forces are unlabelled, so this is recall only. */
export const tolls = labelledSet('tolls', 'casualties_muc4.dev.jsonl', Item, (items, reader) =>
  scoreOf(
    'tolls',
    items.flatMap((item) => verdictsOf(item, reader)),
  ),
)

function verdictsOf({ id, text, gold }: Item, reader: Reader): readonly Verdict[] {
  const claims = casualtiesOf(reader.read({ id, text }))
  return gold.casualties.flatMap(({ kind, victim, alts, optional }) => {
    const same = claims.filter((claim) => claim.casualty === kind)
    const points = alts.flatMap((alternative) => pointOf(alternative) ?? [])
    const name = victim?.join(', ') ?? 'persons'
    if (optional || points.length === 0 || (kind !== 'killed' && kind !== 'wounded')) return []
    const right = same.some((claim) => points.some((point) => prints(claim.count, point)))
    const measure = `${kind}, ${points.every((point) => point === 1) ? 'counts of one' : 'value'}`
    const found = same.map(lineOf).join(' · ') || 'nothing'
    return [{ measure, right, expected: true, why: { id, text, gold: `${points.join(' or ')} ${name}`, found } }]
  })
}
