import type { Status } from '../dossier.ts'
import type { Standing } from './status.ts'

/** What the claims of a change of control leave open, as whole sentences. */
export function unknownsOf({ supporting, denials, loser, gainer }: Standing, status: Status): string[] {
  if (supporting[0]?.claim.kind !== 'control' || supporting[0].claim.type === 'contested') return []
  const sides = new Set([...supporting, ...denials].map(({ voice }) => voice.side))
  const isUnheard = (side: string | null) => side !== null && !sides.has(side)
  const unknowns: string[] = []
  if (status === 'claimed' && isUnheard(loser)) unknowns.push('Nobody of the side that would lose by it has spoken.')
  if (status === 'disputed' && !supporting.some(({ voice }) => voice.side === null && !voice.own))
    unknowns.push('No source outside the two sides has said which is right.')
  if (status !== 'claimed' && isUnheard(gainer)) unknowns.push('The side that gains by it has not been quoted.')
  return unknowns
}
