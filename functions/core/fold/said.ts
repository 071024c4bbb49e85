import type { Evidence } from '../articles/evidence.ts'
import type { Source } from '../articles/source.ts'
import type { Claim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { ClaimRef } from '../dossier.ts'
import { dayNumber } from './days.ts'
import { type Memo, noMemo } from './memo.ts'
import { nameKey } from './name-key.ts'
import { officesIn } from './office.ts'
import { keptFor } from './remembered.ts'
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
  /** The day of that as a number of days since 1970. */
  readonly toldOn: number
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
  const rows = evidence
    .map((row) => ({ row, at: instantOf(row.published) ?? row.arrived }))
    .sort((a, b) => compare(a.at, b.at) || compare(a.row.article, b.row.article))
  const copies = rows.length < 2 ? [] : memo.copies(rows.flatMap(({ row }) => paragraphsOf(row)))
  const offices = officesIn(rows.map(({ row }) => row))
  const said: Said[] = []
  for (const { row, at } of rows) {
    const from = said.length
    const copied = copies.slice(from, from + row.claims.length)
    const held = row.claims.map(({ speaker }) => speaker?.named && offices.get(nameKey(speaker.name)))
    said.push(
      ...memo.kept(row, [pack, from, ...copied, ...held], () => toldIn(row, at, from, { copied, offices, pack })),
    )
  }
  return said
}

interface Telling {
  readonly copied: readonly (number | undefined)[]
  readonly offices: ReadonlyMap<string, string>
  readonly pack: Pack | null
}

/** `from`: how many claims were told before. */
function toldIn(row: Evidence, at: string, from: number, { copied, offices, pack }: Telling): readonly Said[] {
  const source = row.source === null || pack === null ? undefined : sourcesIn(pack).get(row.source)
  const toldOn = dayNumber(at.slice(0, 10))
  return row.claims.map((claim, index) => {
    const day = claim.date?.value
    return {
      ref: `${row.article}/${claim.id}`,
      order: from + index + 1,
      claim,
      evidence: row,
      source,
      at,
      toldOn,
      day: day ?? at.slice(0, 10),
      dayNumber: day === undefined ? toldOn : dayNumber(day),
      voice: voiceOf(claim, row, source, pack, offices),
      copy: copied[index],
    }
  })
}

/** For each claim the shingles of its paragraph. */
const paragraphsOf = keptFor((row: Evidence) => row.claims.map(({ id }) => row.context[id]?.shingles ?? []))

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
export function isNews({ claim, dayNumber: told, toldOn }: Said): boolean {
  return !claim.recalled && !(toldOn - told > newsDays)
}

const newsDays = 14

/** Made once for a pack: every fold asks. */
const sourcesIn = keptFor((pack: Pack) => new Map(pack.sources.map((source) => [source.id, source])))

/** Publication comes as a date or with any offset; one form sorts. */
function instantOf(published: string | null): string | undefined {
  if (published === null) return undefined
  if (isInstant.test(published)) return published
  const parsed = Date.parse(published)
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString()
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
