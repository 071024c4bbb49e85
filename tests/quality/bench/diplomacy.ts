import * as z from 'zod'
import type { DiplomacyClaim } from '#core/claims/claim.ts'
import { scoreOf, type Verdict } from '../measures.ts'
import { sameName } from '../names.ts'
import { lineOf, type Reader } from '../reader.ts'
import { labelledSet } from './labelled.ts'

const Plover = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.object({ label: z.string(), diplomatic: z.boolean(), source: z.array(z.object({ text: z.string() })) }),
})
const Cameo = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string(),
  gold: z.object({ roots: z.array(z.string()), diplomatic: z.boolean() }),
})

/** Older PLOVER names of what are now REQUEST and ACCUSE. */
const renamed: Readonly<Record<string, string>> = { DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE' }

/** Sentences with one PLOVER event each: is it a diplomatic move, of which type, by whom? */
export const ploverMoves = labelledSet('plover', 'diplo_plover_gsr.dev.jsonl', Plover, (items, reader) =>
  scoreOf(
    'plover',
    items.flatMap(({ id, text, gold }) => {
      const moves = movesIn(reader, id, text)
      const label = renamed[gold.label] ?? gold.label
      const why = {
        id,
        text,
        gold: `${label} by ${gold.source.map((each) => each.text).join(', ')}`,
        found: linesOf(moves),
      }
      const found = gold.diplomatic && moves.length > 0
      return [
        ...diplomatic(gold.diplomatic, moves, why),
        ...(found ? [{ measure: 'type', right: moves.some(({ type }) => type === label), expected: true, why }] : []),
        ...(found && gold.source.length > 0
          ? [
              {
                measure: 'actor',
                right: moves.some(({ actor }) => gold.source.some((each) => sameName(actor.name, each.text))),
                expected: true,
                why,
              },
            ]
          : []),
      ]
    }),
  ),
)

/** Sentences with CAMEO codes: is any a diplomatic move, and which roots? */
export const cameoMoves = labelledSet('cameo', 'diplo_petrarch_validation.dev.jsonl', Cameo, (items, reader) =>
  scoreOf(
    'cameo',
    items
      .filter(({ text }) => text.trim() !== '')
      .flatMap(({ id, text, date, gold }) => {
        const published = date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
        const moves = movesIn(reader, id, text, published)
        const why = { id, text, gold: gold.roots.join(', ') || 'no event', found: linesOf(moves) }
        return [
          ...diplomatic(gold.diplomatic, moves, why),
          ...(gold.diplomatic && moves.length > 0
            ? [
                {
                  measure: 'root',
                  right: moves.some(({ cameo }) => gold.roots.includes(cameo ?? '')),
                  expected: true,
                  why,
                },
              ]
            : []),
        ]
      }),
  ),
)

function movesIn(reader: Reader, id: string, text: string, published?: string): readonly DiplomacyClaim[] {
  return reader.read({ id, text, published }).claims.filter((claim) => claim.kind === 'diplomacy')
}

function linesOf(moves: readonly DiplomacyClaim[]): string {
  return moves.map((move) => `${lineOf(move)} (${move.cameo ?? '-'})`).join(' · ') || 'nothing'
}

function diplomatic(
  expected: boolean,
  moves: readonly unknown[],
  why: NonNullable<Verdict['why']>,
): readonly Verdict[] {
  const found = moves.length > 0
  return expected || found ? [{ measure: 'diplomatic', right: expected && found, expected, found, why }] : []
}
