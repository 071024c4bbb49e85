import type { Positions } from '../dossier.ts'
import type { ControlSaid } from './change.ts'
import { cleanName } from './words.ts'

const reason =
  /\b(?:because(?: of)?|due to|owing to|as a result of|in exchange for|under (?:an?|the) (?:deal|agreement)|for (?:lack|want) of|(?:in order )?to (?:avoid|spare|protect)|aimed at)\b[^.;:!?"“”]{3,140}/i

interface Explaining {
  /** Of the voice: one body may be called by several names. */
  readonly key: string
  readonly actor: string
  readonly position: string
  readonly claims: string[]
  readonly words: ReadonlySet<string>
}

/** Why a side left, where the tellers give different reasons: each with who gives it. Empty where they agree or give one. */
export function explanationsOf(said: readonly ControlSaid[]): readonly Positions[] {
  const told = said
    .filter(
      ({ claim }) => claim.type === 'withdrawn' && (claim.modality === 'happened' || claim.modality === 'ongoing'),
    )
    .flatMap((each) => {
      const sentence = (each.evidence.context[each.claim.id]?.sentence ?? '').replace(/\s+/g, ' ')
      const why = reason.exec(sentence.slice(Math.max(0, sentence.indexOf(each.claim.text.slice(0, 20)))))?.[0]
      return why === undefined ? [] : [{ each, why: tidy(why) }]
    })
  const voices = new Map<string, Explaining>()
  for (const { each, why } of told) {
    const words = wordsOf(why)
    const known = [...voices.values()].find(({ key, words: other }) => key === each.voice.key && isShared(words, other))
    if (known) known.claims.push(each.ref)
    else
      voices.set(each.ref, {
        key: each.voice.key,
        actor: cleanName(each.voice.name),
        position: `says it was ${why}`,
        claims: [each.ref],
        words,
      })
  }
  const all = [...voices.values()]
  const differ = all.some((a) => all.some((b) => a.key !== b.key && !isShared(a.words, b.words)))
  const [first] = told
  if (!differ || first === undefined) return []
  const who = cleanName(first.each.claim.loser?.name ?? 'they')
  const where = (first.each.claim.place ?? first.each.claim.origin)?.name ?? 'the place'
  return [
    {
      matter: `Why ${who} left ${where}`,
      positions: all.map(({ actor, position, claims }) => ({ actor, position, claims })),
    },
  ]
}

function tidy(why: string): string {
  return why.replace(/["“”,]+\s*$/, '').trim()
}

/** Long words by their beginning: "ammunition" and "ammunitions" are one. */
function wordsOf(why: string): ReadonlySet<string> {
  return new Set(
    (why.toLowerCase().match(/\p{L}{6,}/gu) ?? [])
      .filter((word) => !/^(?:because|result)$/.test(word))
      .map((word) => word.slice(0, 6)),
  )
}

function isShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word))
}
