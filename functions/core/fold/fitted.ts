import type { DossierState } from '../dossier.ts'
import type { Folded } from './development.ts'
import { sizeOf } from './json-size.ts'
import { keptFor } from './remembered.ts'
import { ends, fitInto, type Layout, layouts, roomAt } from './room.ts'
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
    const developments = within(state.developments, layout)
    if (developments !== undefined) return { ...told, developments }
  }
  return { ...told, ...newestOf(state.developments) }
}

/** All of them, each in its room; undefined where that is too much. */
function within(developments: readonly Folded[], layout: Layout): Folded[] | undefined {
  let size = 0
  const fitting: Folded[] = []
  for (const [rank, folded] of developments.entries()) {
    const each = fitInto(folded, roomAt(layout, rank))
    size += sizeOf(each)
    if (size > most) return undefined
    fitting.push(each)
  }
  return fitting
}

/** As many as there is room for, those told last before all others; in their order. */
function newestOf(developments: readonly Folded[]): Pick<DossierState, 'developments' | 'settled'> {
  const tightest = layouts.at(-1) ?? []
  const byTelling = developments
    .map((folded, rank) => ({ folded, rank, told: toldLast(folded) }))
    .sort((a, b) => compare(b.told, a.told) || b.folded.weight - a.folded.weight || compare(a.folded.id, b.folded.id))
  let room = most
  const kept = new Map<string, Folded>()
  for (const { folded, rank } of byTelling) {
    const each = fitInto(folded, roomAt(tightest, rank))
    room -= sizeOf(each)
    if (room < 0) break
    kept.set(each.id, each)
  }
  return {
    developments: developments.flatMap(({ id }) => kept.get(id) ?? []),
    settled: developments.flatMap(({ id }) => (kept.has(id) ? [] : [id])).sort(compare),
  }
}

const toldLast = keptFor(({ statements }: Folded) =>
  statements.reduce((last, { published }) => (published !== null && published > last ? published : last), ''),
)

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
