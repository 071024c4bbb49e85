import * as z from 'zod'
import type { Modality } from '#core/claims/claim.ts'
import type { ReadingContext } from '#core/claims/context.ts'
import { scoreOf, type Verdict } from '../measures.ts'
import type { Reader } from '../reader.ts'
import { labelledSet } from './labelled.ts'

const Item = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.object({
    events: z.array(
      z.object({
        token: z.int(),
        word: z.string(),
        cls: z.enum(['happened', 'leaning', 'uncertain', 'not_happened']),
      }),
    ),
  }),
  meta: z.object({ tokens: z.array(z.string()) }),
})
type Item = z.infer<typeof Item>
type Class = 'happened' | 'uncertain' | 'not happened'

/** Event words of general news: did it happen? Labels between yes and open ("leaning") are left out. */
export const factuality = labelledSet('factuality', 'factuality_news.dev.jsonl', Item, (items, reader) =>
  scoreOf(
    'factuality',
    items.flatMap((item) => verdictsOf(item, reader)),
  ),
)

const classes: Readonly<Record<Modality, Class>> = {
  happened: 'happened',
  ongoing: 'happened',
  conditional: 'uncertain',
  predicted: 'uncertain',
  objective: 'uncertain',
  demanded: 'uncertain',
  offered: 'uncertain',
  denied: 'not happened',
}

function verdictsOf({ id, text, gold, meta }: Item, reader: Reader): readonly Verdict[] {
  const context = reader.context({ id, text })
  const starts = startsOf(text, meta.tokens)
  return gold.events.flatMap((event): readonly Verdict[] => {
    const modality = modalityAt(context, starts[event.token])
    if (event.cls === 'leaning' || modality === undefined) return []
    const wanted = event.cls === 'not_happened' ? 'not happened' : event.cls
    const given = classes[modality]
    const why = { id, text, gold: `"${event.word}" ${wanted}`, found: `${given} (${modality})` }
    return [
      { measure: 'all', right: given === wanted, expected: true },
      { measure: wanted, right: given === wanted, expected: true, found: given === wanted, why },
      ...(given === wanted ? [] : [{ measure: given, right: false, expected: false, found: true }]),
    ]
  })
}

function startsOf(text: string, tokens: readonly string[]): readonly number[] {
  let at = 0
  return tokens.map((token) => {
    const start = text.indexOf(token, at)
    if (start < 0) return at
    at = start + token.length
    return start
  })
}

function modalityAt(context: ReadingContext, at: number | undefined): Modality | undefined {
  if (at === undefined) return undefined
  const sentence = context.sentences.find(({ span }) => span[0] <= at && at < span[1])
  const token = sentence?.tokens.findIndex(({ span }) => span[0] <= at && at < span[1]) ?? -1
  return sentence && token >= 0 ? context.modalityOf(sentence, token) : undefined
}
