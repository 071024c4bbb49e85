import * as z from 'zod'
import { scoreOf, type Verdict } from '../measures.ts'
import { lineOf, type Reader } from '../reader.ts'
import { Alternative, casualtiesOf, pointOf, prints } from './counted.ts'
import { labelledSet } from './labelled.ts'

const Quantity = z.object({ effects: z.array(z.string()).nullable(), alts: z.array(Alternative) })
const Item = z.object({ id: z.string(), text: z.string(), gold: z.object({ quantities: z.array(Quantity) }) })
type Item = z.infer<typeof Item>

const bounds: Readonly<Record<Alternative['op'], readonly string[]>> = {
  exact: ['exact'],
  approx: ['about', 'almost'],
  at_least: ['at-least', 'more-than'],
  at_most: ['at-most', 'less-than'],
  range: ['range'],
  plural: ['vague'],
}

/** Deaths and injuries told with a bound: is the number found, and does it keep its bound? Repeats of a label count once. */
export const boundsOfCounts = labelledSet('bounds', 'bounds_muc4.dev.jsonl', Item, (items, reader) =>
  scoreOf(
    'bounds',
    items.flatMap((item) => verdictsOf(item, reader)),
  ),
)

function verdictsOf({ id, text, gold }: Item, reader: Reader): readonly Verdict[] {
  const claims = casualtiesOf(reader.read({ id, text }))
  const labels = new Map(
    gold.quantities.filter(({ effects }) => effects).map(({ alts }) => [JSON.stringify(alts), alts]),
  )
  return [...labels.values()].flatMap((alternatives) => {
    const printed = alternatives.flatMap((alternative) => {
      const point = pointOf(alternative)
      return point === null ? [] : claims.filter(({ count }) => prints(count, point))
    })
    const kept = printed.some(({ count }) => alternatives.some(({ op }) => bounds[op].includes(count.bound)))
    const why = {
      id,
      text,
      gold: alternatives.map((each) => `${each.op} ${pointOf(each)}`).join(' or '),
      found: (printed.length > 0 ? printed : claims).map(lineOf).join(' · ') || 'nothing',
    }
    return [
      { measure: 'number', right: printed.length > 0, expected: true, why },
      ...(printed.length > 0 ? [{ measure: 'bound', right: kept, expected: true, why }] : []),
    ]
  })
}
