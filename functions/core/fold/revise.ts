import type { ClaimRef, Development, DossierHead, DossierState } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { goneFrom } from './gone.ts'
import { withinRoom } from './history.ts'
import { revisedDevelopment } from './revised-development.ts'
import { isSame } from './same.ts'

interface Cause {
  readonly id: string
  readonly watch: string
  /** IANA zone of the watch's day. */
  readonly zone: string
  readonly now: Instant
  /** Developments of dossiers that operators ruled into this one: their ids live on as aliases here. */
  readonly movedIn?: readonly Development[]
}

/**
 * The dossier's next head: what changed in each development becomes its next revision, naming the claim that caused it.
 * Undefined when the head holds all of it already. More of the same is held too, so that a head is the fold of its evidence in
 * whatever order it came, but changes no development and no date. An id that was announced lives on as an alias.
 */
export function revise(previous: DossierHead | undefined, state: DossierState, cause: Cause): DossierHead | undefined {
  const revision = (previous?.revision ?? 0) + 1
  const before = previous?.developments ?? []
  const successors = successorsOf([...before, ...(cause.movedIn ?? [])], state)
  const isTold = toldIn(state)
  const byId = new Map(before.map((each) => [each.id, each]))
  const standing = state.developments.map((folded) =>
    revisedDevelopment(
      folded,
      {
        same: byId.get(folded.id),
        merged: successors.get(folded.id) ?? [],
        settled: previous?.settled?.[folded.id],
      },
      { isTold, revision, now: cause.now },
    ),
  )
  const { withdrawn, settled } = goneFrom(previous, state, standing, { revision, now: cause.now })
  const developments = withinRoom([...standing, ...withdrawn])
  const { places, calendar, positions } = state
  const held = { developments, places, calendar, positions, ...(settled === undefined ? {} : { settled }) }
  if (previous === undefined ? isEmpty(held) : isHeld(held, previous)) return undefined
  const isNews = developments.some(({ changedIn }) => changedIn === revision) || movedCalendar(previous, state)
  const { changedAt, day } =
    previous && !isNews ? previous : { changedAt: cause.now, day: localDate(cause.now, cause.zone) }
  return {
    id: cause.id,
    watch: cause.watch,
    revision,
    announced: previous?.announced ?? 0,
    ...held,
    changedAt,
    day,
    weight: Math.max(0, ...developments.map(({ weight }) => weight)),
  }
}

type Held = Pick<DossierHead, 'developments' | 'places' | 'calendar' | 'positions' | 'settled'>

function isEmpty({ developments, places, calendar, positions }: Held): boolean {
  return [developments, places, calendar, positions].every(({ length }) => length === 0)
}

function isHeld(held: Held, { developments, places, calendar, positions, settled }: DossierHead): boolean {
  return isSame(held, { developments, places, calendar, positions, settled })
}

/** Whether any development rests on the claim. A state that leaves references out cannot tell, and says yes. */
function toldIn({ developments }: DossierState): (claim: ClaimRef) => boolean {
  if (developments.some(({ omitted }) => omitted !== undefined)) return () => true
  const claims = new Set(developments.flatMap((each) => each.claims))
  return (claim) => claims.has(claim)
}

/** Under each id that stands, developments of the same kind that stand no more and whose claims went into it. */
function successorsOf(
  before: readonly Development[],
  state: DossierState,
): ReadonlyMap<string, readonly Development[]> {
  const standing = new Set(state.developments.map(({ id }) => id))
  const gone = before.filter(({ id }) => !standing.has(id))
  const merged = new Map<string, Development[]>()
  if (gone.length === 0) return merged
  const holders = new Map(
    state.developments.flatMap((folded) => folded.claims.map((claim) => [claim, folded] as const)),
  )
  for (const earlier of gone) {
    const into = earlier.claims.map((claim) => holders.get(claim)).find((folded) => folded?.kind === earlier.kind)
    if (into) merged.set(into.id, [...(merged.get(into.id) ?? []), earlier])
  }
  return merged
}

function movedCalendar(previous: DossierHead | undefined, state: DossierState): boolean {
  const seen = ({ calendar, positions }: Pick<DossierState, 'calendar' | 'positions'>) => [
    calendar.map(({ matter, stage, date }) => [matter, stage, date?.value]),
    positions.map(({ matter, positions: each }) => [matter, each.map(({ actor, position }) => [actor, position])]),
  ]
  return !isSame(seen(previous ?? { calendar: [], positions: [] }), seen(state))
}
