import type { Pack } from '#core/corpus/pack.ts'
import type { Statement } from '#core/dossier.ts'
import { capital, verb } from '#core/fold/words.ts'
import { words } from './wording.ts'

export interface StatementLine {
  readonly speaker: string
  readonly stance: string
  readonly says: string
}

const most = 6
const order = ['concedes', 'denies', 'disputes', 'claims', 'confirms', 'reports', 'reacts']

/** Each speaker once, with the first thing said in each stance; those that decide come first. */
export function statementsBySpeaker(statements: readonly Statement[], pack: Pack): readonly StatementLine[] {
  const lines = new Map<string, StatementLine & { readonly rank: number }>()
  for (const { speaker, stance, says, source, wire, via } of statements) {
    const outlet = wire ?? pack.sources.find(({ id }) => id === source)?.name ?? source ?? 'unnamed source'
    const name = capital(speaker ?? outlet) + (speaker !== null && via !== null ? ` (to ${via})` : '')
    const key = name.toLowerCase()
    const rank = order.indexOf(stance)
    const known = lines.get(key)
    if (known === undefined || rank < known.rank)
      lines.set(key, { speaker: name, stance: stanceText(speaker ?? outlet, stance), says, rank })
  }
  return [...lines.values()].sort((a, b) => a.rank - b.rank).slice(0, most)
}

/** A name of several capitals is one body, whatever its last letter. */
function stanceText(speaker: string, stance: Statement['stance']): string {
  const [one, several] = words.stances[stance]
  return /\p{Lu}.*\s\p{Lu}/u.test(speaker) ? one : verb(speaker, one, several)
}
