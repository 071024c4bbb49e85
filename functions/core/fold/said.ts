import type { Evidence } from '../articles/evidence.ts'
import type { Source } from '../articles/source.ts'
import type { Claim } from '../claims/claim.ts'
import type { Pack, PackActor } from '../corpus/pack.ts'
import type { ClaimRef } from '../dossier.ts'
import { nameKey } from './name-key.ts'

/** One claim with what folding needs of its article. */
export interface Said<C extends Claim = Claim> {
  readonly ref: ClaimRef
  readonly claim: C
  readonly evidence: Evidence
  readonly source: Source | undefined
  /** Publication, or arrival where that is unknown: the order of saying. */
  readonly at: string
  /** Local day the claim speaks of; that of publication where it names none. */
  readonly day: string
  /** Who is behind it: a party or person of the pack, a speaker, an agency or an outlet. */
  readonly voice: Voice
}

export interface Voice {
  /** The same for one voice in any article. */
  readonly key: string
  readonly name: string
  readonly side: string | null
  readonly named: boolean
  /** True when nobody is quoted: the outlet, or the agency whose copy it prints, says so itself. */
  readonly own: boolean
}

/** All claims of the evidence in the order of saying; the same whatever order the evidence comes in. */
export function saidIn(evidence: readonly Evidence[], pack: Pack | null): readonly Said[] {
  return evidence
    .flatMap((row) => row.claims.map((claim) => saidOf(claim, row, pack)))
    .sort((a, b) => compare(a.at, b.at) || compare(a.ref, b.ref))
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
export function isNews({ claim, day, at }: Said): boolean {
  return !claim.recalled && !(Date.parse(at) - Date.parse(day) > newsDays * 86_400_000)
}

const newsDays = 14

function saidOf(claim: Claim, evidence: Evidence, pack: Pack | null): Said {
  const source = pack?.sources.find(({ id }) => id === evidence.source)
  const at = instantOf(evidence.published) ?? evidence.arrived
  return {
    ref: `${evidence.article}/${claim.id}`,
    claim,
    evidence,
    source,
    at,
    day: claim.date?.value ?? at.slice(0, 10),
    voice: voiceOf(claim, evidence, source, pack),
  }
}

/** Publication comes as a date or with any offset; one form sorts. */
function instantOf(published: string | null): string | undefined {
  if (published === null) return undefined
  const parsed = Date.parse(published)
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString()
}

function voiceOf(claim: Claim, evidence: Evidence, source: Source | undefined, pack: Pack | null): Voice {
  const { speaker, wire } = claim
  if (speaker === null) {
    const outlet = source?.name ?? evidence.source ?? hostOf(evidence.url)
    const name = wire ?? outlet ?? 'one report'
    const side = wire === null ? (source?.affiliation ?? null) : null
    return { key: `own:${nameKey(wire ?? outlet ?? evidence.article)}`, name, side, named: true, own: true }
  }
  const known = knownActor(speaker.name, pack) ?? (speaker.named ? describedActor(speaker.name, pack) : undefined)
  const side = speaker.side ?? known?.side ?? null
  const name = known?.name ?? speaker.name
  const teller = speaker.named ? '' : `@${nameKey(speaker.via ?? wire ?? source?.name ?? evidence.article)}`
  return { key: `${nameKey(name)}${teller}`, name: speaker.name, side, named: speaker.named, own: false }
}

function hostOf(url: string | undefined): string | undefined {
  return url && /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1]
}

/** "Britain-based Observatory": what stands before a name of the pack, written as there, describes it. */
function describedActor(name: string, pack: Pack | null) {
  const words = name.split(/\s+/)
  for (let from = 1; from < words.length; from += 1) {
    if (/^(?:to|of|from|in|for|by|with|near)$/i.test(words[from - 1] ?? '')) return undefined
    const rest = words.slice(from).join(' ')
    const known = /^\p{Lu}/u.test(rest) ? pack?.actors.find(({ names }) => names.includes(rest)) : undefined
    if (known) return known
  }
  return undefined
}

export function knownActor(name: string, pack: Pack | null): PackActor | undefined {
  return pack === null ? undefined : actorsByName(pack).get(nameKey(name))
}

const indexes = new WeakMap<Pack, ReadonlyMap<string, PackActor>>()

/** Made once for a pack: thousands of claims ask. The first actor of a name has it. */
function actorsByName(pack: Pack): ReadonlyMap<string, PackActor> {
  const known = indexes.get(pack)
  if (known) return known
  const index = new Map<string, PackActor>()
  for (const actor of pack.actors)
    for (const name of [...actor.names, actor.name]) if (!index.has(nameKey(name))) index.set(nameKey(name), actor)
  indexes.set(pack, index)
  return index
}
