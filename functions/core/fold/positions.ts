import type { Pack } from '../corpus/pack.ts'
import type { Positions } from '../dossier.ts'
import { matterOf } from './dossier-of.ts'
import { nameKey } from './name-key.ts'
import { isKind, type Said } from './said.ts'
import { knownActor } from './voice.ts'
import { capital, cleanName } from './words.ts'

type Position = Positions['positions'][number]

/** One allegation with each actor's newest position; a state and who speaks for it in the same article are one. */
export function positionsOf(said: readonly Said[], pack: Pack | null): readonly Positions[] {
  const matters = new Map<string, Map<string, Position>>()
  for (const { claim, ref, evidence } of said.filter(isKind('diplomacy'))) {
    if (claim.position === undefined || claim.topic === undefined) continue
    const matter = matterOf(claim)
    const positions = matters.get(matter) ?? new Map<string, Position>()
    matters.set(matter, positions)
    const actor = cleanName(claim.actor.name)
    const state = stateOf(actor, pack)
    const standing = positions.get(state ?? '')
    const isSpokenFor =
      standing?.position === claim.position && standing.claims.at(-1)?.startsWith(`${evidence.article}/`) === true
    const key = isSpokenFor && state !== undefined ? state : keyOf(actor, pack)
    const known = positions.get(key)
    if (known === undefined) positions.set(key, { actor, position: claim.position, claims: [ref] })
    else {
      known.position = claim.position
      known.claims.push(ref)
    }
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
