import * as z from 'zod'
import { scoreOf, type Verdict } from '../measures.ts'
import { sameName } from '../names.ts'
import { lineOf, type Reader } from '../reader.ts'
import { labelledSet } from './labelled.ts'
import { isTerritorial } from './territorial.ts'

const Item = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.object({ verb: z.string(), verb_start: z.int(), locations: z.array(z.string()) }),
})
type Item = z.infer<typeof Item>

/** Sentences around one "captured", "stormed" or "entered": is it a change of ground (half are arrests), and where? */
export const capturedPlaces = labelledSet('capture', 'places_halterman_capture.dev.jsonl', Item, (items, reader) =>
  scoreOf(
    'capture',
    items.flatMap((item) => verdictsOf(item, reader)),
  ),
)

function verdictsOf({ id, text, gold }: Item, reader: Reader): readonly Verdict[] {
  const { claims } = reader.read({ id, text })
  const end = gold.verb_start + gold.verb.length
  const claim = claims.find(
    ({ kind, trigger }) => kind === 'control' && trigger[0] < end && gold.verb_start < trigger[1],
  )
  const territorial = isTerritorial(text, gold.verb, gold.verb_start, gold.locations)
  const why = {
    id,
    text,
    gold: `${territorial ? 'control' : 'no control'} by "${gold.verb}", at ${gold.locations.join(', ')}`,
    found: claim ? lineOf(claim) : `no control here; ${claims.map(lineOf).join(' · ')}`,
  }
  const alarm = claim !== undefined
  return [
    ...(alarm || territorial
      ? [{ measure: 'control', right: alarm && territorial, expected: territorial, found: alarm, why }]
      : []),
    ...(territorial ? [] : [{ measure: 'arrests left alone', right: !alarm, expected: true }]),
    ...(claim && territorial
      ? [
          {
            measure: 'place',
            right: gold.locations.some(
              (place) => sameName(claim.place?.name, place) || sameName(claim.place?.part, place),
            ),
            expected: true,
            why,
          },
        ]
      : []),
  ]
}
