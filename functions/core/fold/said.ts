import type { Evidence } from '../articles/evidence.ts'
import type { Source } from '../articles/source.ts'
import type { Claim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { ClaimRef } from '../dossier.ts'
import { dayNumber } from './days.ts'
import { copiesOf } from './lineage.ts'
import { type Memo, noMemo } from './memo.ts'
import { officesIn } from './office.ts'
import { type Voice, voiceOf } from './voice.ts'

/** One claim with what folding needs of its article. */
export interface Said<C extends Claim = Claim> {
  readonly ref: ClaimRef
  /** Its place among all claims of the dossier in the order of saying. */
  readonly order: number
  readonly claim: C
  readonly evidence: Evidence
  readonly source: Source | undefined
  /** Publication, or arrival where that is unknown: the order of saying. */
  readonly at: string
  /** Local day the claim speaks of; that of publication where it names none. */
  readonly day: string
  /** That day as a number of days since 1970, NaN where it names none. */
  readonly dayNumber: number
  readonly voice: Voice
  /** The same for claims that stand in copies of one paragraph; undefined where the paragraph is too short to tell. */
  readonly copy: number | undefined
}

/** All claims of the evidence in the order of saying; the same whatever order the evidence comes in. */
export function saidIn(evidence: readonly Evidence[], pack: Pack | null, memo: Memo = noMemo): readonly Said[] {
  const sources = new Map(pack?.sources.map((source) => [source.id, source]))
  const rows = evidence
    .map((row) => ({ row, at: instantOf(row.published) ?? row.arrived }))
    .sort((a, b) => compare(a.at, b.at) || compare(a.row.article, b.row.article))
  const copies =
    rows.length < 2
      ? []
      : copiesOf(rows.flatMap(({ row }) => row.claims.map(({ id }) => row.context[id]?.shingles ?? [])))
  const offices = officesIn(rows.map(({ row }) => row))
  let order = 0
  return rows.flatMap(({ row, at }) => {
    const source = row.source === null ? undefined : sources.get(row.source)
    return row.claims.map((claim) => {
      order += 1
      const voice = voiceOf(claim, row, source, pack, offices)
      return memo.said('', saidOf(claim, row, at, voice, { source, order, copy: copies[order - 1] }))
    })
  })
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function isKind<K extends Claim['kind']>(kind: K) {
  return (said: Said): said is Said<Extract<Claim, { kind: K }>> => said.claim.kind === kind
}

/** Only what happened or goes on can change a state. */
export function isFact({ claim }: Said): boolean {
  return claim.modality === 'happened' || claim.modality === 'ongoing'
}

/** Told as news: not background, and not of an event long before it was told. */
export function isNews({ claim, dayNumber: told, at }: Said): boolean {
  return !claim.recalled && !(dayNumber(at.slice(0, 10)) - told > newsDays)
}

const newsDays = 14

function saidOf(
  claim: Claim,
  evidence: Evidence,
  at: string,
  voice: Voice,
  rest: Pick<Said, 'source' | 'order' | 'copy'>,
): Said {
  const day = claim.date?.value ?? at.slice(0, 10)
  return { ref: `${evidence.article}/${claim.id}`, claim, evidence, at, day, dayNumber: dayNumber(day), voice, ...rest }
}

/** Publication comes as a date or with any offset; one form sorts. */
function instantOf(published: string | null): string | undefined {
  if (published === null) return undefined
  if (isInstant.test(published)) return published
  const parsed = Date.parse(published)
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString()
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
