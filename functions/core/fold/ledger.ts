import type { CasualtyClaim } from '../claims/claim.ts'
import type { Figure, LedgerRow } from '../dossier.ts'
import { isSameNumber, lowOf, pointed, topOf } from './counts.ts'
import { alike } from './lists.ts'
import { byTelling } from './lowered.ts'
import type { Said } from './said.ts'

export type CasualtySaid = Said<CasualtyClaim>

/**
 * One row for each question ("Hezbollah fighters killed"), one figure for each counter, the counter's newest. Figures of
 * different counters stand side by side; parts stand under their whole and are never added to it.
 */
export function ledgerOf(said: readonly CasualtySaid[], scope: string): readonly LedgerRow[] {
  const parts = alike(said, ({ claim, evidence }) => claim.partOf && `${evidence.article}/${claim.partOf}`)
  const wholes = said.filter(({ claim }) => claim.partOf === undefined)
  return [...alike(wholes, questionOf).values()].map((row) =>
    rowOf(
      row,
      scope,
      row.flatMap(({ ref }) => parts.get(ref) ?? []),
    ),
  )
}

export function questionOf({ claim }: CasualtySaid): string {
  return `${claim.casualty}|${victimsOf(claim)}`
}

/** Whose dead: side and kind of people, as far as the claim says. */
export function victimsOf({ victims }: CasualtyClaim): string {
  const group = victims?.group === 'unknown' || victims?.group === 'mixed' ? undefined : victims?.group
  const people = group === 'combatants' ? 'fighters' : group
  return [victims?.side, people].filter((word) => word !== undefined).join(' ') || 'people'
}

function rowOf(row: readonly CasualtySaid[], scope: string, parts: readonly CasualtySaid[]): LedgerRow {
  const [first] = row
  if (first === undefined) throw new Error('a ledger row has a figure')
  const figures = figuresOf(row)
  const counted = pointed(figures)
  const lows = counted.map(({ count }) => lowOf(count)).filter((low) => low !== null)
  const highs = counted.map(({ count }) => topOf(count)).filter((high) => high !== null)
  const high = highs.length > 0 ? Math.max(...highs) : null
  return {
    casualty: first.claim.casualty,
    victims: victimsOf(first.claim),
    scope,
    low: lows.length > 0 ? Math.min(...lows) : null,
    high,
    open: counted.some(({ count }) => count.high === null && topOf(count) === high),
    figures: [...figures],
    parts: partsOf(parts),
  }
}

function figuresOf(row: readonly CasualtySaid[]): readonly Figure[] {
  const counterOf = countersIn(row)
  return [...alike(row, (each) => counterOf(each).voice.key).values()].map((said) => {
    const newest = [...said].sort(byTelling).at(-1) ?? said[0]
    if (newest === undefined) throw new Error('a counter has a figure')
    const same = said.filter(({ claim }) => isSameNumber(claim.count, newest.claim.count))
    // Told once as "28" and once as "at least 28", it is at least 28.
    const count = (same.find(({ claim }) => claim.count.high === null) ?? newest).claim.count
    return {
      counter: counterOf(newest).voice.name,
      count,
      claims: same.map(({ ref }) => ref),
      asOf: newest.at.slice(0, 10),
    }
  })
}

/** An outlet that prints a counter's own number without naming anyone has not counted. */
function countersIn(row: readonly CasualtySaid[]): (figure: CasualtySaid) => CasualtySaid {
  const quoted = new Map<number | null, CasualtySaid>()
  for (const each of row)
    if (!each.voice.own && !quoted.has(each.claim.count.value)) quoted.set(each.claim.count.value, each)
  return (figure) => {
    const { value } = figure.claim.count
    return !figure.voice.own || value === null ? figure : (quoted.get(value) ?? figure)
  }
}

/** Parts of a row's wholes; said twice in the same words, once. */
function partsOf(told: readonly CasualtySaid[]): LedgerRow['parts'] {
  const parts = new Map<string, LedgerRow['parts'][number]>()
  for (const { claim, ref } of [...told].sort((a, b) => a.order - b.order)) {
    const victims = victimsOf(claim) + (claim.scope.from ? ` on ${claim.scope.from}` : '')
    const key = `${victims}|${claim.casualty}|${claim.count.low}|${claim.count.high}`
    const part = parts.get(key)
    if (part === undefined) parts.set(key, { victims, count: claim.count, claims: [ref] })
    else part.claims.push(ref)
  }
  return [...parts.values()]
}
