import type { DossierState } from '../dossier.ts'
import type { Folded } from './development.ts'
import { jsonSize } from './json-size.ts'
import { ends, fitInto, layouts, roomAt } from './room.ts'
import { compare } from './said.ts'

/** Bytes of a head before its history, which may take another 60 kB. */
const most = 130_000

/**
 * A state that fits one stored item whatever thousands of articles said: every figure and date of what it tells stays, with
 * the references and statements a mail needs; `omitted` counts the rest, which the evidence rows still hold. Where even the
 * least of each development is too much, those told longest ago are `settled`. Pure, so that the same evidence gives the same head.
 */
export function fitted(state: DossierState): DossierState {
  const told = { ...state, ...recordsOf(state) }
  for (const layout of layouts) {
    const developments = state.developments.map((folded, rank) => fitInto(folded, roomAt(layout, rank)))
    if (isWithin(developments)) return { ...told, developments }
    if (layout === layouts.at(-1)) return { ...told, ...newestOf(state, developments) }
  }
  return told
}

function isWithin(developments: readonly Folded[]): boolean {
  let size = 0
  for (const each of developments) {
    size += jsonSize(each)
    if (size > most) return false
  }
  return true
}

/** As many as there is room for, those told last before all others; in their order. */
function newestOf(state: DossierState, cut: readonly Folded[]): Pick<DossierState, 'developments' | 'settled'> {
  const told = new Map(state.developments.map((each) => [each.id, toldLast(each)]))
  const byTelling = [...cut].sort(
    (a, b) => compare(told.get(b.id) ?? '', told.get(a.id) ?? '') || b.weight - a.weight || compare(a.id, b.id),
  )
  let room = most
  const kept = new Set<string>()
  for (const each of byTelling) {
    room -= jsonSize(each)
    if (room < 0) break
    kept.add(each.id)
  }
  return {
    developments: cut.filter(({ id }) => kept.has(id)),
    settled: cut.flatMap(({ id }) => (kept.has(id) ? [] : [id])).sort(compare),
  }
}

function toldLast({ statements }: Folded): string {
  return statements.reduce((last, { published }) => (published !== null && published > last ? published : last), '')
}

function recordsOf({
  places,
  calendar,
  positions,
}: DossierState): Pick<DossierState, 'places' | 'calendar' | 'positions'> {
  return {
    places: places.map((record) => ({
      ...record,
      intervals: record.intervals.slice(-60).map((interval) => ({ ...interval, claims: ends(interval.claims, 6) })),
    })),
    calendar: calendar.map((entry) => ({ ...entry, slips: entry.slips.slice(-20), claims: ends(entry.claims, 12) })),
    positions: positions.map((matter) => ({
      ...matter,
      positions: matter.positions.map((each) => ({ ...each, claims: ends(each.claims, 4) })),
    })),
  }
}
