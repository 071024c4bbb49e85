import type { Development, DossierHead, DossierState } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { canonical } from './canonical.ts'
import type { Folded } from './development.ts'

interface Cause {
  readonly id: string
  readonly watch: string
  /** IANA zone of the watch's day. */
  readonly zone: string
  readonly now: Instant
}

/**
 * The dossier's next head: what changed in each development becomes its next revision, naming the claim that caused it.
 * Undefined when the head holds all of it already. More of the same is held too, so that a head is the fold of its evidence in
 * whatever order it came, but changes no development and no date. An id that was announced lives on as an alias.
 */
export function revise(previous: DossierHead | undefined, state: DossierState, cause: Cause): DossierHead | undefined {
  const revision = (previous?.revision ?? 0) + 1
  const before = previous?.developments ?? []
  const standing = state.developments.map((folded) =>
    revisedDevelopment(
      folded,
      earlierOf(folded, before, state),
      mergedInto(folded, before, state),
      revision,
      cause.now,
    ),
  )
  const developments = [
    ...standing,
    ...goneFrom(before, standing).map((earlier) => withdrawn(earlier, revision, cause.now)),
  ]
  const { places, calendar, positions } = state
  const held = { developments, places, calendar, positions }
  if (previous === undefined ? Object.values(held).every(({ length }) => length === 0) : isHeld(held, previous)) {
    return undefined
  }
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

function isHeld(
  held: Pick<DossierHead, 'developments' | 'places' | 'calendar' | 'positions'>,
  { developments, places, calendar, positions }: DossierHead,
): boolean {
  return canonical(held) === canonical({ developments, places, calendar, positions })
}

/** What is told no more under any id. */
function goneFrom(before: readonly Development[], standing: readonly Development[]): readonly Development[] {
  const ids = new Set(standing.flatMap(({ id, aliases }) => [id, ...aliases]))
  return before.filter(({ id }) => !ids.has(id))
}

/** It stays, withdrawn, so that its id and what was said under it can be found. */
function withdrawn(earlier: Development, revision: number, now: Instant): Development {
  if (earlier.status === 'withdrawn') return earlier
  const basis = 'no report carries it any more'
  const next = {
    n: earlier.revisions.length + 1,
    after: earlier.headline,
    status: 'withdrawn',
    because: earlier.claims.at(-1) ?? '',
    why: `${earlier.status} → withdrawn: ${basis}`,
  }
  return {
    ...earlier,
    status: 'withdrawn',
    basis,
    weight: 0,
    revisions: [...earlier.revisions, next],
    changedIn: revision,
    changedAt: now,
  }
}

/** The same id; or one that has gone, of the same kind, whose claims went into this one. */
function earlierOf(folded: Folded, before: readonly Development[], state: DossierState): Development | undefined {
  return before.find(({ id }) => id === folded.id) ?? mergedInto(folded, before, state)[0]
}

function mergedInto(folded: Folded, before: readonly Development[], state: DossierState): readonly Development[] {
  const standing = new Set(state.developments.map(({ id }) => id))
  const claims = new Set(folded.claims)
  return before.filter(
    (earlier) =>
      !standing.has(earlier.id) && earlier.kind === folded.kind && earlier.claims.some((claim) => claims.has(claim)),
  )
}

function revisedDevelopment(
  folded: Folded,
  earlier: Development | undefined,
  merged: readonly Development[],
  revision: number,
  now: Instant,
): Development {
  const ids = [...(earlier?.aliases ?? []), ...merged.flatMap(({ id, aliases }) => [...aliases, id])]
  const aliases = [...new Set(ids)].filter((id) => id !== folded.id)
  const revisions = earlier?.revisions ?? []
  if (earlier && !isChanged(earlier, folded)) {
    return { ...folded, aliases, revisions, changedIn: earlier.changedIn, changedAt: earlier.changedAt }
  }
  const because = causeOf(folded, earlier)
  const next = {
    n: revisions.length + 1,
    after: folded.headline,
    status: folded.status,
    because,
    why: whyOf(folded, earlier),
  }
  return { ...folded, aliases, revisions: [...revisions, next], changedIn: revision, changedAt: now }
}

/** More of the same from another outlet is no news; a status, a basis, a fact or a figure is. */
function isChanged(earlier: Development, folded: Folded): boolean {
  const seen = ({ status, basis, headline, type, ledger }: Folded | Development) =>
    JSON.stringify([
      status,
      basis,
      headline,
      type,
      ledger.map(({ casualty, victims, scope, low, high, open }) => [casualty, victims, scope, low, high, open]),
    ])
  return seen(earlier) !== seen(folded)
}

/** The newest claim that was not there before. */
function causeOf(folded: Folded, earlier: Development | undefined): string {
  const known = new Set(earlier?.claims)
  return folded.claims.filter((claim) => !known.has(claim)).at(-1) ?? folded.claims.at(-1) ?? ''
}

function whyOf(folded: Folded, earlier: Development | undefined): string {
  if (earlier === undefined) return `first told; ${folded.basis}`
  if (earlier.status !== folded.status) return `${earlier.status} → ${folded.status}: ${folded.basis}`
  if (earlier.basis !== folded.basis) return `${folded.status}: ${folded.basis}`
  return JSON.stringify(earlier.ledger) === JSON.stringify(folded.ledger) ? 'told in other words' : 'figures changed'
}

function movedCalendar(previous: DossierHead | undefined, state: DossierState): boolean {
  const seen = ({ calendar, positions }: Pick<DossierState, 'calendar' | 'positions'>) =>
    JSON.stringify([
      calendar.map(({ matter, stage, date }) => [matter, stage, date?.value]),
      positions.map(({ matter, positions: each }) => [matter, each.map(({ actor, position }) => [actor, position])]),
    ])
  return seen(previous ?? { calendar: [], positions: [] }) !== seen(state)
}
