import type { Claim, Place, When } from '../claims/claim.ts'
import type { Development, DossierState, LedgerRow, Status } from '../dossier.ts'
import { concedes } from './concession.ts'
import { nameKey } from './name-key.ts'
import type { Said } from './said.ts'
import { listed, type Standing, statusOf } from './status.ts'
import { capital, verb } from './words.ts'

/** A development as the fold alone knows it: without its history. */
export type Folded = DossierState['developments'][number]

interface Making {
  readonly id: string
  readonly kind: Development['kind']
  readonly type: string
  /** What decides its status. */
  readonly standing: Standing
  /** Everything told, where that is more. */
  readonly told?: readonly Said[]
  readonly headline: (status: Status) => string
  /** What a claim says, in our words, after "X says". */
  readonly says: (claim: Claim) => string
  readonly place: Place | null
  /** Before status and freshness, 0–100. */
  readonly weight: number
  readonly ledger?: readonly LedgerRow[]
}

const statusWeight: Record<Status, number> = {
  confirmed: 20,
  reported: 12,
  disputed: 12,
  corrected: 10,
  claimed: 0,
  withdrawn: 0,
}

export function developmentOf(making: Making): Folded {
  const { standing, says } = making
  const { status, basis, independent } = statusOf(standing)
  const told = { ...standing, supporting: making.told ?? standing.supporting }
  const all = [...told.supporting, ...standing.denials]
  const gainer = actorOf(standing.supporting, 'gainer')
  const loser = actorOf(standing.supporting, 'loser')
  const statements = statementsOf(told, says)
  return {
    id: making.id,
    kind: making.kind,
    type: making.type,
    status,
    basis,
    place: making.place,
    date: dateOf(told.supporting),
    ...(gainer ? { gainer } : {}),
    ...(loser ? { loser } : {}),
    headline: making.headline(status),
    summary: summaryOf(told, says),
    independent,
    claims: all.map(({ ref }) => ref),
    ledger: [...(making.ledger ?? [])],
    statements,
    unknowns: unknownsOf(standing, status),
    weight: Math.min(100, making.weight + statusWeight[status]),
  }
}

function actorOf(said: readonly Said[], role: 'gainer' | 'loser') {
  for (const { claim } of said) {
    if (claim.kind === 'control' && claim[role]) return claim[role]
  }
  return undefined
}

/** The date most claims state; the earliest of those. Falls back to the first publication. */
function dateOf(said: readonly Said[]): When | null {
  const counts = new Map<string, { when: When; count: number }>()
  for (const { claim } of said) {
    if (claim.date === undefined) continue
    const count = (counts.get(claim.date.value)?.count ?? 0) + (claim.date.basis === 'published' ? 0.5 : 1)
    counts.set(claim.date.value, { when: claim.date, count })
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count || (a.when.value < b.when.value ? -1 : 1))[0]
  if (best) return best.when
  const first = said.find(({ evidence }) => evidence.published !== null)
  return first ? { value: first.day, granularity: 'day', basis: 'published' } : null
}

function statementsOf(
  { supporting, denials, gainer, loser }: Standing,
  says: (claim: Claim) => string,
): Development['statements'] {
  const stanceOf = (said: Said): Development['statements'][number]['stance'] => {
    if (said.voice.own) return 'reports'
    if (concedes(said, { gainer, loser })) return 'concedes'
    if (gainer !== null && said.voice.side === gainer) return 'claims'
    return supporting.some((other) => other.voice.key !== said.voice.key && !other.voice.own) ? 'confirms' : 'claims'
  }
  return mostTelling([
    ...supporting.map((said) => ({ said, stance: stanceOf(said) })),
    ...denials.map((said) => ({ said, stance: 'denies' as const })),
  ]).map(({ said, stance }) => ({
    claim: said.ref,
    speaker: said.voice.own ? null : said.voice.name,
    side: said.voice.side,
    via: said.claim.speaker?.via ?? null,
    wire: said.claim.wire,
    stance,
    says: says(said.claim),
    quote: said.claim.text.replace(/\s+/g, ' '),
    source: said.evidence.source,
    ...(said.evidence.url === undefined ? {} : { url: said.evidence.url }),
    published: said.evidence.published,
  }))
}

const mostStatements = 120

/** Beyond this many, each voice is heard once in each stance. */
function mostTelling<T extends { readonly said: Said; readonly stance: string }>(all: readonly T[]): readonly T[] {
  if (all.length <= mostStatements) return all
  const voices = new Map<string, T>()
  for (const each of all) {
    const key = `${each.said.voice.key} ${each.stance}`
    if (!voices.has(key)) voices.set(key, each)
  }
  return [...voices.values()]
}

/** At most two sentences: who says so, and who says otherwise. */
function summaryOf(
  { supporting, denials, loser, gainer }: Standing,
  says: (claim: Claim) => string,
): Development['summary'] {
  const sentences: Development['summary'] = []
  const speakers = bySpeaker(supporting, gainer)
  const [first] = speakers
  if (first) {
    const others = speakers.slice(1).filter(({ key }) => key !== first.key)
    const also =
      others.length > 0
        ? `; so ${others.length > 1 ? 'do' : 'does'} ${listed(others.slice(0, 2).map(({ name }) => name))}`
        : ''
    const text = sentence(`${capital(first.name)} ${verb(first.name, 'says', 'say')} ${says(first.said.claim)}${also}`)
    sentences.push({ text, claims: [first, ...others.slice(0, 2)].map(({ said }) => said.ref) })
  }
  const against = bySpeaker(denials)
  const concessions = bySpeaker(supporting.filter((said) => concedes(said, { gainer: gainer ?? null, loser })))
  if (against[0]) {
    sentences.push({
      text: `${capital(listed(against.map(({ name }) => name)))} ${against.length > 1 ? 'deny' : verb(against[0].name, 'denies', 'deny')} it.`,
      claims: against.map(({ said }) => said.ref),
    })
  } else if (concessions[0] && concessions[0].key !== first?.key) {
    sentences.push({
      text: sentence(
        `${capital(concessions[0].name)} ${verb(concessions[0].name, 'concedes', 'concede')} it: “${concessions[0].said.claim.text.replace(/\s+/g, ' ')}”`,
      ),
      claims: [concessions[0].said.ref],
    })
  }
  return sentences
}

/** Each voice once: the side that gains, named speakers, unnamed ones, outlets. */
function bySpeaker(
  said: readonly Said[],
  gainer?: string | null,
): readonly { key: string; name: string; said: Said }[] {
  const voices = new Map<string, Said>()
  for (const each of [...said].sort((a, b) => rankOf(a, gainer) - rankOf(b, gainer) || isIndirect(a) - isIndirect(b))) {
    const key = nameKey(each.voice.name)
    if (!voices.has(key)) voices.set(key, each)
  }
  return [...voices].map(([key, each]) => ({ key, name: each.voice.name, said: each }))
}

function unknownsOf({ supporting, loser, gainer, denials }: Standing, status: Status): string[] {
  if (supporting[0]?.claim.kind !== 'control' || supporting[0].claim.type === 'contested') return []
  const heard = (side: string | null) =>
    [...supporting, ...denials].some(({ voice }) => voice.side === side && side !== null)
  const unknowns: string[] = []
  if (status === 'claimed' && loser !== null && !heard(loser))
    unknowns.push('Nobody of the side that would lose by it has spoken.')
  if (status === 'disputed' && !supporting.some(({ voice }) => voice.side === null && !voice.own)) {
    unknowns.push('No source outside the two sides has said which is right.')
  }
  if (status !== 'claimed' && gainer !== null && !heard(gainer))
    unknowns.push('The side that gains by it has not been quoted.')
  return unknowns
}

/** Who says that it was taken tells more than who says that the others left. */
function isIndirect({ claim }: Said): number {
  return Number(claim.kind === 'control' && (claim.type === 'withdrawn' || claim.type === 'lost'))
}

function rankOf({ voice }: Said, gainer: string | null | undefined): number {
  if (voice.own) return 3
  if (voice.side !== null && voice.side === gainer) return 0
  return voice.named ? 1 : 2
}

/** Closed by one full stop, inside a quotation's end. */
function sentence(text: string): string {
  return text.replace(/[.,;]?”$/, '”').replace(/[.,;]?$/, '.')
}
