import type { Pack } from '#core/corpus/pack.ts'
import type { Development, Statement } from '#core/dossier.ts'
import { capital, verb } from '#core/fold/words.ts'
import { addsTo } from './repetition.ts'
import { words } from './wording.ts'

export interface StatementLine {
  readonly speaker: string
  readonly stance: string
  readonly says: string
}

interface Line extends StatementLine {
  readonly rank: number
}

const order = ['concedes', 'denies', 'disputes', 'claims', 'confirms', 'reports', 'reacts']
/** Characters of a quotation that stands in place of our own words. */
const mostQuoted = 220

/**
 * Each speaker once, with the first thing said in the stance that decides most; those come first. Where our words would only
 * say the headline again, the speaker's own are given: they are what the headline rests on.
 */
export function statementsBySpeaker(told: Development, pack: Pack, most: number) {
  const lines = new Map<string, Line>()
  const isNew = addsTo(told.headline)
  for (const statement of inOrder(told)) {
    const { speaker, stance, via } = statement
    const outlet = outletOf(statement, pack)
    const name =
      capital(speaker === null ? outlet : words.speaker(speaker)) +
      (speaker !== null && via !== null ? ` (${words.to(via)})` : '')
    const key = name.toLowerCase()
    const rank = order.indexOf(stance)
    const known = lines.get(key)
    if (known !== undefined && rank >= known.rank) continue
    lines.set(key, {
      speaker: name,
      stance: stanceText(speaker ?? outlet, stance),
      says: wordsOf(statement, isNew),
      rank,
    })
  }
  const all = [...lines.values()]
  const ranked = told.kind === 'diplomacy' ? all : all.sort((a, b) => a.rank - b.rank)
  return { shown: ranked.slice(0, most), left: ranked.length - Math.min(most, ranked.length) }
}

/** Of a matter that moves on, what was said last comes first. */
function inOrder({ kind, statements }: Development): readonly Statement[] {
  const at = ({ published }: Statement) => published ?? ''
  return kind === 'diplomacy'
    ? [...statements].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0))
    : statements
}

function wordsOf({ says, quote }: Statement, isNew: (text: string) => boolean): string {
  const own = tidy(says)
  if (/^[“"]/.test(own) || isNew(own)) return own
  const cited = quote.replace(/\s+/g, ' ').trim()
  return cited.length <= mostQuoted && isNew(cited) ? `“${cited.replace(/[.,;]$/, '')}”` : own
}

/** A full stop before a closing mark belongs to the sentence that was quoted, not to ours. */
export function tidy(text: string): string {
  return text.replace(/[.,;]+(?=”$)/, '')
}

export function outletOf({ wire, source }: Pick<Statement, 'wire' | 'source'>, pack: Pack): string {
  return wire ?? pack.sources.find(({ id }) => id === source)?.name ?? source ?? words.unnamedSource
}

/** A name of several capitals is one body, whatever its last letter. */
export function stanceText(speaker: string, stance: Statement['stance']): string {
  const [one, several] = words.stances[stance]
  return /\p{Lu}.*\s\p{Lu}/u.test(speaker) ? one : verb(speaker, one, several)
}
