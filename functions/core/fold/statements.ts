import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../dossier.ts'
import { concedes } from './concession.ts'
import { bySelf } from './names.ts'
import { oneLine } from './one-line.ts'
import { isReaction } from './reaction.ts'
import { isKind, type Said } from './said.ts'
import { wholeWords } from './sentence-around.ts'
import type { Standing } from './status.ts'

const most = 120

/** Who says what, ready to print; beyond 120 claims each voice once in each stance. */
export function statementsOf(standing: Standing, says: (claim: Claim) => string): Statement[] {
  const { supporting, denials } = standing
  const stanceOf = stancesIn(standing)
  const all = [
    ...supporting.map((said) => ({ said, stance: stanceOf(said) })),
    ...denials.map((said) => ({ said, stance: 'denies' as const })),
  ]
  return mostTelling(all).map(({ said, stance }) => ({
    claim: said.ref,
    speaker: said.voice.own ? null : said.voice.name,
    side: said.voice.side,
    via: said.claim.speaker?.via ?? null,
    wire: said.claim.wire,
    stance,
    says: said.voice.own ? says(said.claim) : bySelf(says(said.claim), said.voice.name),
    quote: isDiplomacy(said) ? wholeWords(said) : oneLine(said.claim.text),
    source: said.evidence.source,
    ...(said.evidence.url === undefined ? {} : { url: said.evidence.url }),
    published: said.evidence.published,
  }))
}

/** Of a move, what its sentence goes on to say is cited too, for its headline is written from both. */
const isDiplomacy = isKind('diplomacy')

function stancesIn({ supporting, gainer, loser }: Standing): (said: Said) => Statement['stance'] {
  const quoted = new Set(supporting.flatMap(({ voice }) => (voice.own ? [] : [voice.key])))
  return (said) => {
    if (said.voice.own) return 'reports'
    if (isReaction(said)) return 'reacts'
    if (concedes(said, { gainer, loser })) return 'concedes'
    if (gainer !== null && said.voice.side === gainer) return 'claims'
    // Another figure, another word of a matter confirms nothing.
    return quoted.size > 1 && said.claim.kind === 'control' ? 'confirms' : 'claims'
  }
}

function mostTelling<T extends { readonly said: Said; readonly stance: string }>(all: readonly T[]): readonly T[] {
  if (all.length <= most) return all
  const voices = new Map<string, T>()
  for (const each of all) {
    const key = `${each.said.voice.key} ${each.stance}`
    if (!voices.has(key)) voices.set(key, each)
  }
  return [...voices.values()]
}
