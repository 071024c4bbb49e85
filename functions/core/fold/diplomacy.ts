import type { DiplomacyClaim } from '../claims/claim.ts'
import { isMeeting, meetingOf, scheduleOf } from './calendar.ts'
import { dayNumber } from './days.ts'
import { developmentOf, type Folded, type Making } from './development.ts'
import { allegationHeadline, isToldInFull, moveHeadline } from './diplomacy-words.ts'
import { inEras } from './eras.ts'
import type { Folding } from './folding.ts'
import { keptId } from './kept-id.ts'
import { meetingHeadline } from './meeting-words.ts'
import { nameKey } from './name-key.ts'
import { joined } from './rulings.ts'
import { isKind, isNews, type Said } from './said.ts'

export type DiplomacySaid = Said<DiplomacyClaim>

/**
 * Moves of one matter: what an actor does in one way on one day is one development, whomever it concerns; a meeting with its
 * stages is one; and an allegation is one, with everybody's position on it.
 */
export function foldDiplomacy(dossier: string, said: readonly Said[], { same, memo }: Folding): readonly Folded[] {
  const moves = said.filter(isKind('diplomacy')).filter(isMove)
  const groups = [...inEras(moves, keyOfMove)].map(([key, supporting]) => ({ key, supporting }))
  return joined(groups, ({ key }) => keptId(dossier, 'move', key), same, together).map(({ id, group }) =>
    memo.folded(`${id}|${group.key}`, [group.supporting], () => moveDevelopment(id, group)),
  )
}

function moveDevelopment(id: string, group: Move): Folded {
  const place = group.supporting.find(({ claim }) => claim.place)?.claim.place ?? null
  const common = { id, kind: 'diplomacy' as const, says: quotation, place }
  if (group.key.startsWith('allegation|')) return allegationOf(group, common)
  return developmentOf({ ...common, ...(group.key.startsWith('meeting|') ? meetingIn(group) : moveIn(group)) })
}

function keyOfMove(each: DiplomacySaid): string {
  const { actor, type, stage, position, topic } = each.claim
  if (isMeeting(each)) return `meeting|${meetingOf(each)}|${stage === 'held' ? each.day : ''}`
  if (position !== undefined && topic !== undefined) return `allegation|${nameKey(topic)}`
  return [type, nameKey(actor.name), each.day].join('|')
}

interface Move {
  readonly key: string
  readonly supporting: readonly DiplomacySaid[]
}

function together(into: Move, other: Move): Move {
  return { ...into, supporting: [...into.supporting, ...other.supporting].sort((a, b) => a.order - b.order) }
}

type Made = Pick<Making, 'type' | 'standing' | 'headline' | 'weight'>

function standingOf(supporting: readonly DiplomacySaid[], denials: readonly DiplomacySaid[] = []) {
  return { supporting, denials, incompatible: [], loser: null, gainer: null }
}

/** That many allege it is reported; it is not thereby true. Each position is its actor's word, whoever tells of it. */
function allegationOf({ supporting }: Move, common: Pick<Making, 'id' | 'kind' | 'says' | 'place'>): Folded {
  const denials = supporting.filter(({ claim }) => claim.position === 'denies').map(inItsName)
  const development = developmentOf({
    ...common,
    type: 'ACCUSE',
    standing: standingOf(
      supporting.filter(({ claim }) => claim.position !== 'denies'),
      denials,
    ),
    headline: () => allegationHeadline(supporting),
    weight: weights.ACCUSE ?? usual,
  })
  return development.status === 'confirmed' ? { ...development, status: 'reported' } : development
}

function inItsName(said: DiplomacySaid): DiplomacySaid {
  const { name } = said.claim.actor
  return said.voice.own ? { ...said, voice: { ...said.voice, key: nameKey(name), name, own: false } } : said
}

function meetingIn({ supporting }: Move): Made & Pick<Making, 'date'> {
  const schedule = scheduleOf(supporting)
  const isUpset = schedule.slips.some(({ stage }) => stage === 'moved' || stage === 'cancelled')
  return {
    type: supporting.at(-1)?.claim.type ?? 'CONSULT',
    standing: standingOf(supporting),
    headline: () => meetingHeadline(supporting, schedule),
    date: schedule.date,
    // A date that moves or falls through is what a reader plans by; a meeting without a date, or long over, leads nothing.
    weight: isUpset ? 58 : isPlan(supporting, schedule) ? 45 : 25,
  }
}

/** Has a day that is not over by days when it is told; or tells who met. */
function isPlan(supporting: readonly DiplomacySaid[], { stage, date }: ReturnType<typeof scheduleOf>): boolean {
  const told = dayNumber(supporting.at(-1)?.at.slice(0, 10) ?? '')
  if (date === null) return false
  return stage !== 'held' || (isToldInFull(supporting) && !(told - dayNumber(date.value.slice(0, 10)) > 3))
}

function moveIn({ supporting }: Move): Made {
  return {
    type: supporting.at(-1)?.claim.type ?? 'CONSULT',
    standing: standingOf(supporting),
    headline: (status) => moveHeadline(supporting, status),
    // Where nobody tells what it was, the kind of move alone leads nothing.
    weight: isToldInFull(supporting) ? (weights[supporting[0]?.claim.type ?? 'CONSULT'] ?? usual) : usual,
  }
}

/** Words of support, of blame, of appeal: below what wakes anybody even when nobody doubts them. */
const usual = 15
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

/** A statement of intent is itself the move; only what is imagined or denied is none. */
function isMove(said: DiplomacySaid): boolean {
  const { claim } = said
  return !claim.recalled && isNews(said) && !['conditional', 'predicted', 'denied'].includes(claim.modality)
}

function quotation({ text }: { readonly text: string }): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`
}
