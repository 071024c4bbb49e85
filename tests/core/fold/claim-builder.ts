import type { Evidence } from '#core/articles/evidence.ts'
import type { CasualtyClaim, Claim, ControlClaim, Count, DiplomacyClaim, Place, Speaker } from '#core/claims/claim.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { shinglesOf } from '#core/fold/lineage.ts'

/** A conflict between a crown and a league over invented towns; Monitor is no party, Herald and Bugle have one owner. */
export const pack: Pack = {
  version: 1,
  watch: { id: 'reach', name: 'The Reach', zone: 'UTC', countries: ['RE'] },
  sides: [
    { id: 'crown', name: 'the Crown', adjective: 'crown' },
    { id: 'league', name: 'the League', adjective: 'league' },
  ],
  actors: [
    { name: 'royal army', names: ['royal army', 'army'], side: 'crown', kind: 'armed' },
    { name: 'League', names: ['League', 'league fighters'], side: 'league', kind: 'armed' },
    { name: 'River Monitor', names: ['River Monitor', 'Monitor'], side: null, kind: 'monitor' },
    { name: 'Northland', names: ['Northland'], side: null, kind: 'state', country: 'NL' },
    { name: 'Ada Voss', names: ['Ada Voss'], side: null, kind: 'person', country: 'NL' },
    { name: 'Relief Mission', names: ['Relief Mission'], side: null, kind: 'aid' },
  ],
  places: [{ id: 'aldmoor', name: 'Aldmoor', names: ['Aldmoor'], level: 'town', country: 'RE', lat: 1, lon: 1 }],
  sources: [
    outlet('herald', 'Herald', null, 'Quay Media'),
    outlet('bugle', 'Bugle', null, 'Quay Media'),
    outlet('courier', 'Courier', null, null),
    outlet('gazette', 'Royal Gazette', 'crown', null),
  ],
}

function outlet(id: string, name: string, affiliation: string | null, owner: string | null) {
  return { id, name, language: 'en', affiliation, owner, wire: null }
}

export const aldmoor: Place = { name: 'Aldmoor', id: 'aldmoor', level: 'town', resolved: 'pack' }
export const army = { name: 'army', side: 'crown' }
export const league = { name: 'league fighters', side: 'league' }

export const armySays: Speaker = { name: 'royal army', named: true, side: 'crown' }
export const leagueSays: Speaker = { name: 'League', named: true, side: 'league' }
export const monitorSays: Speaker = { name: 'Monitor', named: true }
export const missionSays: Speaker = { name: 'Relief Mission', named: true }
export const somebodySays: Speaker = { name: 'well-informed source', named: false }

const common = {
  id: 'c1',
  modality: 'happened' as const,
  span: [0, 10] as [number, number],
  trigger: [0, 5] as [number, number],
  text: 'some words',
  spans: {},
  speaker: null,
  wire: null,
  recalled: false,
  detector: 'test',
  why: [],
}

export function control(given: Partial<ControlClaim> = {}): ControlClaim {
  return { ...common, kind: 'control', type: 'taken', extent: 'whole', place: aldmoor, gainer: army, ...given }
}

export function casualty(count: Count, given: Partial<CasualtyClaim> = {}): CasualtyClaim {
  return {
    ...common,
    kind: 'casualty',
    casualty: 'killed',
    count,
    place: aldmoor,
    victims: { side: 'league', group: 'combatants' },
    scope: { kind: 'incident' },
    ...given,
  }
}

export function diplomacy(given: Partial<DiplomacyClaim> = {}): DiplomacyClaim {
  return { ...common, kind: 'diplomacy', type: 'CONSULT', actor: { name: 'Envoy' }, topic: 'peace talks', ...given }
}

export function exactly(value: number): Count {
  return { value, low: value, high: value, bound: 'exact' }
}

export function atLeast(value: number): Count {
  return { value, low: value, high: null, bound: 'at-least' }
}

export function on(day: string): NonNullable<Claim['date']> {
  return { value: day, granularity: 'day', basis: 'stated' }
}

/** One article's row: published on a day of June 2013, claims numbered in order, all in one paragraph if its words are given. */
export function article(
  id: string,
  day: number,
  claims: readonly Claim[],
  { source = null, paragraph = '', version = 1 }: { source?: string | null; paragraph?: string; version?: number } = {},
): Evidence {
  const published = `2013-06-${String(day).padStart(2, '0')}T08:00:00.000Z`
  const numbered = claims.map((claim, index) => ({ ...claim, id: `c${index + 1}` }))
  return {
    article: id,
    version,
    reader: 1,
    source,
    published,
    arrived: published,
    claims: numbered,
    context: Object.fromEntries(
      numbered.map((claim) => [claim.id, { sentence: `${id} ${claim.id}`, shingles: shinglesOf(paragraph) }]),
    ),
  }
}
