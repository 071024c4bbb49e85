import type { Pack } from '../corpus/pack.ts'
import { nameKey } from './name-key.ts'
import { knownActor } from './voice.ts'

const titled =
  /^.*\b(?:president|(?:prime |foreign |defen[cs]e |interior )?minister|secretary(?:-general| of state)?|chair(?:man|woman|person)|ambassador|envoy|spokes(?:man|woman|person)|general|colonel|king|emir|crown prince|pope|chief|leader|head|director|chancellor|commander|governor|mayor|dr|gen|col),?\s+(?=\p{Lu}\p{Ll})/iu

/** One key for an actor with and without its titles: "UN Secretary-General Ada Voss" is "Ada Voss"; a pack's actor is itself. */
export function actorKey(name: string, pack: Pack | null): string {
  const bare = name.replace(titled, '')
  const known = knownActor(name, pack) ?? knownActor(bare, pack)
  return nameKey(known?.name ?? bare)
}
