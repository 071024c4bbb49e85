import { alike, listAt } from './lists.ts'
import { nameKey } from './name-key.ts'
import type { Said } from './said.ts'

/** Claims that have one source behind them, at least two, with the reason. */
export interface Tie {
  readonly members: readonly Said[]
  readonly why: string
}

export function tiesAmong(claims: readonly Said[]): readonly Tie[] {
  return [
    ...sharing(claims, ({ voice }) => voice.key, sameVoice),
    ...sharing(claims, ownerOf, ([first]) => `outlets of one owner, ${first?.source?.owner}`),
    ...spokenFor(claims),
    ...sharing(
      claims,
      ({ voice }) => voice.side,
      () => 'voices of one side',
    ),
    ...sharing(claims, reportOf, () => 'one report of what was said'),
    ...sharing(claims, figureOf, () => 'one figure, repeated').filter(({ members }) =>
      members.some(({ voice }) => voice.own),
    ),
    ...sharing(claims, copyOf, () => 'copies of one wire paragraph').filter(isOfTwoArticles),
  ]
}

function sharing(
  claims: readonly Said[],
  keyOf: (said: Said) => string | null | undefined,
  why: (members: readonly Said[]) => string,
): readonly Tie[] {
  return [...alike(claims, keyOf).values()]
    .filter(({ length }) => length > 1)
    .map((members) => ({ members, why: why(members) }))
}

function sameVoice([first]: readonly Said[]): string {
  const name = first?.voice.office ?? first?.voice.name
  return first?.voice.own ? `${name} itself` : `the same speaker, ${name}`
}

function ownerOf({ voice, source }: Said): string | null | undefined {
  return voice.own ? source?.owner : undefined
}

function reportOf({ claim, evidence }: Said): string | undefined {
  return claim.kind === 'diplomacy' ? evidence.article : undefined
}

/** An outlet that prints a counter's own figure without naming anyone has not counted. */
function figureOf({ claim }: Said): string | undefined {
  if (claim.kind !== 'casualty' || claim.count.value === null || claim.count.value < 2) return undefined
  return `${claim.casualty} ${claim.count.value}`
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

function isOfTwoArticles({ members }: Tie): boolean {
  return members.some(({ evidence }) => evidence.article !== members[0]?.evidence.article)
}

/** "The rebels conceded" and the rebel body that the article quotes are one statement; a short name is the longer one's. */
function spokenFor(claims: readonly Said[]): readonly Tie[] {
  const named = claims.filter(({ voice }) => !voice.own && voice.named && !isParty(voice))
  return [...partiesSpokenFor(claims, named), ...shortNames(named), ...surnames(named)]
}

function partiesSpokenFor(claims: readonly Said[], named: readonly Said[]): readonly Tie[] {
  const speakers = alike(named, besides)
  return claims
    .filter(({ voice }) => isParty(voice))
    .flatMap((party) => {
      const speaker = speakers.get(besides(party))?.[0]
      return speaker === undefined
        ? []
        : [{ members: [party, speaker], why: `${speaker.voice.name} speaks for the side` }]
    })
}

function besides({ voice, evidence }: Said): string {
  return `${evidence.article} ${voice.side}`
}

function shortNames(named: readonly Said[]): readonly Tie[] {
  const bodies = [...new Map(named.map((said) => [said.voice.key, said])).values()]
  const byWord = new Map<string, Said[]>()
  for (const said of bodies) for (const word of new Set(said.voice.key.split(' '))) listAt(byWord, word).push(said)
  return bodies.flatMap((said) => {
    const words = said.voice.key.split(' ')
    if (words.length < 2) return []
    const rarest = words.map((word) => byWord.get(word) ?? []).reduce((a, b) => (b.length < a.length ? b : a))
    const [longer, another] = rarest.filter((other) => isLonger(other, said, words))
    return longer === undefined || another !== undefined
      ? []
      : [{ members: [said, longer], why: `the same body, ${longer.voice.name}` }]
  })
}

/** "Bren Holt" and, further on in the same article, "Holt". */
function surnames(named: readonly Said[]): readonly Tie[] {
  const full = alike(named, ({ voice, evidence }) => {
    const words = voice.key.split(' ')
    return words.length < 2 ? undefined : `${evidence.article} ${words.at(-1)}`
  })
  return named.flatMap((said) => {
    const whole = full.get(`${said.evidence.article} ${said.voice.key}`) ?? []
    const [person] = whole
    const isOne = whole.every(({ voice }) => voice.key === person?.voice.key)
    return person === undefined || !isOne
      ? []
      : [{ members: [said, person], why: `the same speaker, ${person.voice.name}` }]
  })
}

function isLonger(other: Said, said: Said, words: readonly string[]): boolean {
  if (other.voice.key === said.voice.key || other.voice.side !== said.voice.side) return false
  const all = new Set(other.voice.key.split(' '))
  return words.every((word) => all.has(word))
}

function isParty({ key }: Said['voice']): boolean {
  return key.startsWith('party:')
}
