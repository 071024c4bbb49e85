import type { DiplomacyClaim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { CalendarEntry, Positions } from '../dossier.ts'
import { idOf } from '../id.ts'
import { developmentOf, type Folded } from './development.ts'
import { allegationHeadline, meetingHeadline, moveHeadline } from './diplomacy-words.ts'
import { matterOf } from './dossier-of.ts'
import { nameKey } from './name-key.ts'
import { joined } from './rulings.ts'
import { isKind, isNews, type Said } from './said.ts'
import { knownActor } from './voice.ts'
import { capital, cleanName } from './words.ts'

export type DiplomacySaid = Said<DiplomacyClaim>

/**
 * Moves of one matter: what an actor does in one way on one day is one development, whomever it concerns; meetings with a
 * stage are one; and an allegation is one, with everybody's position on it.
 */
export function foldDiplomacy(dossier: string, said: readonly Said[], same: (id: string) => string): readonly Folded[] {
  const moves = new Map<string, DiplomacySaid[]>()
  for (const each of said.filter(isKind('diplomacy')).filter(isMove)) {
    const key = keyOfMove(each)
    moves.set(key, [...(moves.get(key) ?? []), each])
  }
  const groups = [...moves].map(([key, supporting]) => ({ key, supporting }))
  return joined(groups, ({ key }) => idOf(dossier, 'move', key), same, together).map(
    ({ id, group: { key, supporting } }) => {
      const isAllegation = key.startsWith('allegation|')
      const denials = isAllegation ? supporting.filter(({ claim }) => claim.position === 'denies') : []
      const alleging = supporting.filter((each) => !denials.includes(each))
      const development = developmentOf({
        id,
        kind: 'diplomacy',
        type: (isAllegation ? 'ACCUSE' : supporting.at(-1)?.claim.type) ?? 'CONSULT',
        standing: { supporting: alleging, denials, incompatible: [], loser: null, gainer: null },
        headline: () =>
          isAllegation
            ? allegationHeadline(supporting)
            : isMeeting(supporting[0])
              ? meetingHeadline(supporting)
              : moveHeadline(supporting),
        says: (claim) => quoted(claim.text),
        place: supporting.find(({ claim }) => claim.place)?.claim.place ?? null,
        weight: isMeeting(supporting[0])
          ? meetingWeight(supporting)
          : (weights[supporting[0]?.claim.type ?? 'CONSULT'] ?? 20),
      })
      // That many allege it is reported; it is not thereby true.
      return isAllegation && development.status === 'confirmed' ? { ...development, status: 'reported' } : development
    },
  )
}

function keyOfMove(each: DiplomacySaid): string {
  const { actor, type, stage, position, topic } = each.claim
  if (position !== undefined && topic !== undefined && !isMeeting(each)) return `allegation|${nameKey(topic)}`
  if (isMeeting(each)) return `meeting|${stage === 'held' ? each.day : ''}`
  return [type, nameKey(actor.name), each.day].join('|')
}

interface Move {
  readonly key: string
  readonly supporting: readonly DiplomacySaid[]
}

function together(into: Move, other: Move): Move {
  return { ...into, supporting: [...into.supporting, ...other.supporting].sort((a, b) => a.order - b.order) }
}

const weights: Partial<Record<DiplomacyClaim['type'], number>> = {
  AGREE: 45,
  SANCTION: 40,
  AID: 35,
  RETREAT: 40,
  REJECT: 35,
  THREATEN: 30,
  COERCE: 30,
  MOBILIZE: 30,
}

const meetings = /talks|conference|summit|meeting|negotiation|session|dialogue/i

/** A date that moves or falls through is what a reader plans by. */
function meetingWeight(said: readonly DiplomacySaid[]): number {
  return said.some(({ claim }) => claim.stage === 'moved' || claim.stage === 'cancelled') ? 58 : 45
}

/** A statement of intent is itself the move; only what is imagined or denied is none. */
function isMove(said: DiplomacySaid): boolean {
  const { claim } = said
  return !claim.recalled && isNews(said) && !['conditional', 'predicted', 'denied'].includes(claim.modality)
}

function isMeeting(said: DiplomacySaid | undefined): boolean {
  const stage = said?.claim.stage
  return stage !== undefined && stage !== 'done' && stage !== 'called-for'
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`
}

/** The matter's meeting with every date it has had: a later different date or stage is a slip. */
export function calendarOf(said: readonly Said[]): readonly CalendarEntry[] {
  const staged = said
    .filter(isKind('diplomacy'))
    .filter((each) => isMeeting(each) && each.claim.modality !== 'denied' && meetings.test(each.claim.topic ?? ''))
  const matters = new Map<string, DiplomacySaid[]>()
  for (const each of staged) matters.set(matterOf(each.claim), [...(matters.get(matterOf(each.claim)) ?? []), each])
  return [...matters].map(([matter, rows]) => entryOf(matter, rows))
}

function entryOf(matter: string, rows: readonly DiplomacySaid[]): CalendarEntry {
  const slips: CalendarEntry['slips'] = []
  for (const { claim, ref } of rows) {
    const stage = claim.stage ?? 'planned'
    const date = stage === 'planned' ? null : (claim.date ?? null)
    const last = slips.at(-1)
    if (last && last.stage === stage && (date === null || last.date?.value === date.value)) continue
    slips.push({ date: date ?? (stage === 'cancelled' ? null : (last?.date ?? null)), stage, because: ref })
  }
  const last = slips.at(-1)
  return {
    matter: capital(matter),
    stage: last?.stage ?? 'planned',
    date: last?.date ?? null,
    slips,
    claims: rows.map(({ ref }) => ref),
  }
}

/** One allegation with each actor's newest position; a state and who speaks for it in the same article are one. */
export function positionsOf(said: readonly Said[], pack: Pack | null): readonly Positions[] {
  const matters = new Map<string, Map<string, Positions['positions'][number]>>()
  for (const { claim, ref, evidence } of said.filter(isKind('diplomacy'))) {
    if (claim.position === undefined || claim.topic === undefined) continue
    const matter = matterOf(claim)
    const positions = matters.get(matter) ?? new Map<string, Positions['positions'][number]>()
    const actor = cleanName(claim.actor.name)
    const state = positions.get(stateOf(actor, pack) ?? '')
    const spokenFor = state?.position === claim.position && state.claims.at(-1)?.startsWith(`${evidence.article}/`)
    const key = (spokenFor ? stateOf(actor, pack) : undefined) ?? keyOf(actor, pack)
    const known = positions.get(key)
    positions.set(key, {
      actor: known?.actor ?? actor,
      position: claim.position,
      claims: [...(known?.claims ?? []), ref],
    })
    matters.set(matter, positions)
  }
  return [...matters].map(([matter, positions]) => ({ matter: capital(matter), positions: [...positions.values()] }))
}

function keyOf(actor: string, pack: Pack | null): string {
  return nameKey(knownActor(actor, pack)?.name ?? actor)
}

/** Key of the state whose official this person is. */
function stateOf(person: string, pack: Pack | null): string | undefined {
  const known = knownActor(person, pack)
  if (known?.kind !== 'person' || known.country === undefined) return undefined
  const state = pack?.actors.find(({ kind, country }) => kind === 'state' && country === known.country)
  return state && nameKey(state.name)
}
