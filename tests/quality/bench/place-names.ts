import * as z from 'zod'
import type { Span } from '#core/claims/claim.ts'
import { scoreOf, type Verdict } from '../measures.ts'
import type { Reader } from '../reader.ts'
import { labelledSet } from './labelled.ts'

const Entity = z.object({ type: z.string(), begin: z.int(), end: z.int(), value: z.string() })
const Item = z.object({ id: z.string(), text: z.string(), gold: z.object({ entities: z.array(Entity) }) })
type Item = z.infer<typeof Item>

/** Places named in whole articles. A name within the name of something else (a ministry, a mosque's imam) is of no concern. */
export const placeNames = labelledSet('places', 'entities_re3d.dev.jsonl', Item, (items, reader) =>
  scoreOf(
    'places',
    items.flatMap((item) => verdictsOf(item, reader)),
  ),
)

function verdictsOf({ id, text, gold }: Item, reader: Reader): readonly Verdict[] {
  const context = reader.context({ id, text })
  const mentions = context.mentions.flat().filter(({ reference }) => !reference)
  const named = gold.entities.filter(
    ({ type, value }) => type === 'Location' && /\p{Lu}/u.test(value.replace(/^The /, '')),
  )
  const others = gold.entities.filter(({ type }) => type !== 'Location')
  const evident = named.filter(({ begin }) => context.sentences.some(({ span }) => span[0] <= begin && begin < span[1]))
  const meets = (span: Span) => (entity: { begin: number; end: number }) =>
    span[0] < entity.end && entity.begin < span[1]
  return [
    ...evident.map((entity) => {
      const right = mentions.some(({ span }) => meets(span)(entity))
      const why = { id, text: around(text, entity.begin, entity.end), gold: entity.value, found: 'nothing' }
      return { measure: 'mentions', right, expected: true, found: right, why }
    }),
    ...mentions
      .filter(({ span }) => ![...named, ...others].some(meets(span)))
      .map(({ span }) => {
        const why = { id, text: around(text, ...span), gold: 'nothing', found: text.slice(...span) }
        return { measure: 'mentions', right: false, expected: false, found: true, why }
      }),
  ]
}

function around(text: string, begin: number, end: number): string {
  return text.slice(Math.max(0, begin - 80), end + 80)
}
