import type { CasualtyClaim, Count } from '../claims/claim.ts'
import type { Figure, LedgerRow } from '../dossier.ts'
import { compare, type Said } from './said.ts'
import { countText, verb } from './words.ts'

export type CasualtySaid = Said<CasualtyClaim>

/**
 * One row for each question ("Hezbollah fighters killed"), one figure for each counter, the counter's newest. Figures of
 * different counters stand side by side; parts stand under their whole and are never added to it.
 */
export function ledgerOf(said: readonly CasualtySaid[], scope: string): readonly LedgerRow[] {
  const wholes = said.filter(({ claim }) => claim.partOf === undefined)
  const rows = new Map<string, CasualtySaid[]>()
  for (const each of wholes) {
    const key = `${each.claim.casualty}|${victimsOf(each.claim)}`
    rows.set(key, [...(rows.get(key) ?? []), each])
  }
  return [...rows.values()].map((row) => rowOf(row, scope, said))
}

function rowOf(row: readonly CasualtySaid[], scope: string, all: readonly CasualtySaid[]): LedgerRow {
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
    parts: partsOf(row, all),
  }
}

/** "Thousands" is a bound, no figure: where some give a number, those alone make the range. */
export function pointed(figures: readonly Figure[]): readonly Figure[] {
  const numbers = figures.filter(({ count }) => count.bound !== 'vague')
  return numbers.length > 0 ? numbers : figures
}

function figuresOf(row: readonly CasualtySaid[]): readonly Figure[] {
  const counters = new Map<string, CasualtySaid[]>()
  for (const each of row) {
    const { key } = counterOf(each, row).voice
    counters.set(key, [...(counters.get(key) ?? []), each])
  }
  return [...counters.values()].map((said) => {
    const newest = [...said].sort(byTelling).at(-1) ?? said[0]
    if (newest === undefined) throw new Error('a counter has a figure')
    const same = said.filter(({ claim }) => isSameNumber(claim.count, newest.claim.count))
    // Told once as "28" and once as "at least 28", it is at least 28.
    const count = (same.find(({ claim }) => claim.count.high === null) ?? newest).claim.count
    return {
      counter: counterOf(newest, row).voice.name,
      count,
      claims: same.map(({ ref }) => ref),
      asOf: newest.at.slice(0, 10),
    }
  })
}

/** An outlet that prints a counter's own number without naming anyone has not counted. */
function counterOf(figure: CasualtySaid, row: readonly CasualtySaid[]): CasualtySaid {
  const { value } = figure.claim.count
  if (!figure.voice.own || value === null) return figure
  return row.find(({ voice, claim }) => !voice.own && claim.count.value === value) ?? figure
}

/** A counter's quoted words after the outlet's own, within one article and instant. */
function byTelling(a: CasualtySaid, b: CasualtySaid): number {
  return compare(a.at, b.at) || Number(b.voice.own) - Number(a.voice.own) || a.order - b.order
}

/** A counter's word that an earlier figure of its own was too high: as a sentence, undefined where no counter gave one. */
export function loweredIn(rows: readonly (readonly CasualtySaid[])[]): string | undefined {
  for (const row of rows) {
    const counters = new Map<string, CasualtySaid[]>()
    for (const each of row) counters.set(each.voice.key, [...(counters.get(each.voice.key) ?? []), each])
    for (const told of counters.values()) {
      const ordered = [...told].sort(byTelling)
      const newest = ordered.at(-1)
      const higher = newest && ordered.findLast((earlier) => isLowered(earlier, newest))
      if (newest && higher) {
        const [before, now] = [countText(higher.claim.count), countText(newest.claim.count)]
        return `${newest.voice.name} ${verb(newest.voice.name, 'lowers its', 'lower their')} count from ${before} to ${now}`
      }
    }
  }
  return undefined
}

/** Lower for certain, told later and elsewhere; of one incident only where the words say that it is a correction. */
function isLowered(earlier: CasualtySaid, newest: CasualtySaid): boolean {
  const [before, now] = [lowOf(earlier.claim.count), newest.claim.count.high]
  if (before === null || now === null || now >= before || earlier.at >= newest.at) return false
  if (earlier.evidence.article === newest.evidence.article) return false
  const sentence = newest.evidence.context[newest.claim.id]?.sentence ?? ''
  return newest.claim.scope.kind === 'cumulative' || correction.test(sentence)
}

const correction =
  /\b(?:correct(?:ed|ion|s|ing)?|revis(?:ed|ion|es|ing)|lower(?:ed|s|ing)?|amend(?:ed|s)?|down from|and not \d+|rather than|initial(?:ly)?|earlier (?:figure|toll|count|number)|provisional)\b/i

/** Parts that name a claim of this row as their whole; said twice in the same words, once. */
function partsOf(row: readonly CasualtySaid[], all: readonly CasualtySaid[]): LedgerRow['parts'] {
  const wholes = new Set(row.map(({ ref }) => ref))
  const parts = new Map<string, LedgerRow['parts'][number]>()
  for (const { claim, evidence, ref } of all) {
    if (claim.partOf === undefined || !wholes.has(`${evidence.article}/${claim.partOf}`)) continue
    const victims = victimsOf(claim) + (claim.scope.from ? ` on ${claim.scope.from}` : '')
    const key = `${victims}|${claim.casualty}|${claim.count.low}|${claim.count.high}`
    const part = parts.get(key) ?? { victims, count: claim.count, claims: [] }
    parts.set(key, { ...part, claims: [...part.claims, ref] })
  }
  return [...parts.values()]
}

/** Counters whose figures cannot both be right: one's highest is below another's lowest. */
export function contradictions(rows: readonly LedgerRow[]): readonly string[] {
  const names = new Set<string>()
  for (const { figures } of rows) {
    for (const a of figures) {
      for (const b of figures) {
        const highest = a.count.high
        const lowest = lowOf(b.count)
        if (highest === null || lowest === null || highest >= lowest) continue
        names.add(a.counter)
        names.add(b.counter)
      }
    }
  }
  return [...names].sort(compare)
}

/** Whose dead: side and kind of people, as far as the claim says. */
export function victimsOf({ victims }: CasualtyClaim): string {
  const group = victims?.group === 'unknown' || victims?.group === 'mixed' ? undefined : victims?.group
  const people = group === 'combatants' ? 'fighters' : group
  return [victims?.side, people].filter((word) => word !== undefined).join(' ') || 'people'
}

export function scopeOf({ claim, day }: CasualtySaid): string {
  const { kind, from, to } = claim.scope
  if (
    kind === 'incident' &&
    claim.text.includes('night') &&
    /\b(?:over|\w+ )night\b|\bnight before\b/i.test(claim.text)
  )
    return `night to ${from ?? day}`
  if (kind === 'cumulative') return from ? `since ${from}` : 'in all'
  if (kind === 'period') return `${from ?? ''}–${to ?? day}`
  return from ?? day
}

function lowOf(count: Count): number | null {
  return count.low ?? (count.bound === 'at-most' || count.bound === 'less-than' ? null : count.value)
}

function topOf(count: Count): number | null {
  return count.high ?? count.value ?? count.low
}

function isSameNumber(a: Count, b: Count): boolean {
  return a.value === b.value && (a.value !== null || (a.low === b.low && a.high === b.high))
}
