import type { Independent } from '../dossier.ts'
import { nameKey } from './name-key.ts'
import { compare, type Said } from './said.ts'

export interface SourceGroup {
  readonly said: readonly Said[]
  readonly why: string
}

/**
 * Who stands behind the claims, once copies of one wire paragraph, repeats of one speaker and outlets of one owner are one.
 * An unnamed source never counts as the second one.
 */
export function independentOf(groups: readonly SourceGroup[]): Independent {
  const named = groups.filter(({ said }) => said.some(({ voice }) => voice.named)).length
  return {
    count: named > 0 ? named : Math.min(groups.length, 1),
    groups: groups.map(({ said, why }) => ({
      speaker: said.find(({ voice }) => !voice.own)?.voice.name ?? null,
      wire: said.find(({ claim }) => claim.wire !== null)?.claim.wire ?? null,
      owner: said.find(({ source }) => source?.owner)?.source?.owner ?? null,
      side: sideOf(said),
      claims: said.map(({ ref }) => ref),
      why,
    })),
  }
}

export function sideOf(group: readonly Said[]): string | null {
  return group.find(({ voice }) => voice.side !== null)?.voice.side ?? null
}

export function groupsOf(claims: readonly Said[]): readonly SourceGroup[] {
  const ordered = [...claims].sort((a, b) => a.order - b.order)
  const groups = new Map(ordered.map((said) => [said, { said: [said], reasons: new Set<string>() }]))
  for (const { members, why } of ties(ordered)) {
    const joined = [...new Set(members.map((said) => groups.get(said)))].filter((group) => group !== undefined)
    const [first, ...others] = joined
    if (first === undefined || members.length < 2) continue
    first.reasons.add(why)
    for (const other of others) {
      for (const reason of other.reasons) first.reasons.add(reason)
      for (const said of other.said) groups.set(said, first)
      first.said.push(...other.said)
    }
  }
  return [...new Set(groups.values())].map(({ said, reasons }) => ({
    said: said.sort((a, b) => a.order - b.order),
    why: reasons.size > 0 ? [...reasons].sort(compare).join('; ') : 'one source',
  }))
}

interface Tie {
  readonly members: readonly Said[]
  readonly why: string
}

/** Claims that have one source behind them, each tie with its reason. */
function ties(claims: readonly Said[]): readonly Tie[] {
  return [
    ...alike(claims, ({ voice }) => voice.key).map((members) => ({ members, why: sameVoice(members) })),
    ...alike(claims, ({ voice, source }) => (voice.own ? source?.owner : undefined)).map((members) => ({
      members,
      why: `outlets of one owner, ${members[0]?.source?.owner}`,
    })),
    ...spokenFor(claims),
    ...alike(claims, ({ claim, evidence }) => (claim.kind === 'diplomacy' ? evidence.article : undefined)).map(
      (members) => ({ members, why: 'one report of what was said' }),
    ),
    ...alike(claims, figureOf)
      .filter((members) => members.some(({ voice }) => voice.own))
      .map((members) => ({ members, why: 'one figure, repeated' })),
    ...alike(claims, copyOf)
      .filter((members) => new Set(members.map(({ evidence }) => evidence.article)).size > 1)
      .map((members) => ({ members, why: 'copies of one wire paragraph' })),
  ]
}

/** "The rebels conceded" and the rebel body that the article quotes are one statement; a short name is the longer one's. */
function spokenFor(claims: readonly Said[]): readonly Tie[] {
  const named = claims.filter(({ voice }) => !voice.own && voice.named && !isParty(voice))
  const parties = claims
    .filter(({ voice }) => isParty(voice))
    .flatMap((party) => {
      const speaker = named.find(
        ({ voice, evidence }) => evidence.article === party.evidence.article && voice.side === party.voice.side,
      )
      return speaker === undefined
        ? []
        : [{ members: [party, speaker], why: `${speaker.voice.name} speaks for the side` }]
    })
  const bodies = [...new Map(named.map((said) => [said.voice.key, said])).values()]
  const short = bodies
    .filter(({ voice }) => / /.test(voice.key))
    .flatMap((said) => {
      const whole = bodies.filter(
        ({ voice }) =>
          voice.key !== said.voice.key && voice.side === said.voice.side && holds(voice.key, said.voice.key),
      )
      const [longer] = whole
      return whole.length === 1 && longer
        ? [{ members: [said, longer], why: `the same body, ${longer.voice.name}` }]
        : []
    })
  return [...parties, ...short]
}

function isParty({ key }: Said['voice']): boolean {
  return key.startsWith('party:')
}

function holds(name: string, part: string): boolean {
  const words = name.split(' ')
  return part.split(' ').every((word) => words.includes(word))
}

/** A named speaker is a source whoever prints it. Copies in which figures, actors or a denial differ are not one statement. */
function copyOf({ copy, claim, voice }: Said): string | undefined {
  if (copy === undefined || (voice.named && !voice.own)) return undefined
  const told = claim.kind === 'casualty' ? [claim.count.low, claim.count.high] : [sideIn(claim)]
  return [copy, voice.own, claim.modality === 'denied', ...told].join(' ')
}

function sideIn(claim: Exclude<Said['claim'], { kind: 'casualty' }>): string | undefined {
  return claim.kind === 'control' ? claim.gainer?.side : nameKey(claim.actor.name)
}

function alike(
  claims: readonly Said[],
  keyOf: (said: Said) => string | null | undefined,
): readonly (readonly Said[])[] {
  const lists = new Map<string, Said[]>()
  for (const said of claims) {
    const key = keyOf(said)
    if (key) {
      const list = lists.get(key) ?? []
      list.push(said)
      lists.set(key, list)
    }
  }
  return [...lists.values()].filter(({ length }) => length > 1)
}

function sameVoice([first]: readonly Said[]): string {
  const name = first?.voice.office ?? first?.voice.name
  return first?.voice.own ? `${name} itself` : `the same speaker, ${name}`
}

/** An outlet that prints a counter's own figure without naming anyone has not counted. */
function figureOf({ claim }: Said): string | undefined {
  if (claim.kind !== 'casualty' || claim.count.value === null || claim.count.value < 2) return undefined
  return `${claim.casualty} ${claim.count.value}`
}
