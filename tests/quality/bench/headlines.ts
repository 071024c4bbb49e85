import * as z from 'zod'
import { scoreOf, type Verdict } from '../measures.ts'
import { lineOf, type Reader } from '../reader.ts'
import { casualtiesOf, prints } from './counted.ts'
import { labelledSet } from './labelled.ts'

const Item = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string(),
  gold: z.object({ deaths_best: z.number(), deaths_low: z.number(), deaths_high: z.number() }),
  flags: z.object({ best_in_headlines: z.boolean() }),
})
type Item = z.infer<typeof Item>

/** Headlines about one event whose deaths are known. Where the best figure is printed, it must be found as killed. */
export const headlineTolls = labelledSet('headlines', 'casualties_ucdp_headlines.dev.jsonl', Item, (items, reader) =>
  scoreOf(
    'headlines',
    items.flatMap((item) => verdictsOf(item, reader)),
  ),
)

function verdictsOf({ id, text, date, gold, flags }: Item, reader: Reader): readonly Verdict[] {
  const killed = casualtiesOf(reader.read({ id, text, published: date })).filter(
    ({ casualty }) => casualty === 'killed',
  )
  const within = killed.filter(({ count }) => {
    const value = count.value ?? count.low ?? count.high ?? 0
    return value >= Math.min(gold.deaths_low, gold.deaths_best) && value <= Math.max(gold.deaths_high, gold.deaths_best)
  })
  const why = { id, text, gold: `${gold.deaths_best} killed`, found: killed.map(lineOf).join(' · ') || 'nothing' }
  return [
    ...(flags.best_in_headlines
      ? [
          {
            measure: 'printed toll',
            right: killed.some(({ count }) => prints(count, gold.deaths_best)),
            expected: true,
            why,
          },
        ]
      : []),
    ...killed.map((claim) => ({
      measure: 'figures within the known range',
      right: within.includes(claim),
      expected: true,
    })),
  ]
}
