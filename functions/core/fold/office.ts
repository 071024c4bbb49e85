import type { Evidence } from '../articles/evidence.ts'
import { nameKey } from './name-key.ts'
import { keptFor } from './remembered.ts'

const titles =
  'director|director-general|head|chief|leader|chair(?:man|woman|person)?|president|secretary-general|spokes(?:man|woman|person)|commander|coordinator|representative|official|member|co-founder|founder|adviser'

const word = '\\p{Lu}[\\p{L}&-]*'
const body = `${word}(?:\\s+(?:(?:of|for)\\s+(?:the\\s+)?)?${word}){0,5}`
const title = '(?:(?:Dr|Gen|Col|Maj|Mr|Ms)\\.?|General|Colonel|Major)'

/** "Monitor director Ada Voss", "the Monitor's head, Ada Voss" */
const before = new RegExp(`(${body})(?:['’]s?)?\\s+(?:\\p{Ll}+\\s+)?(?:${titles}),?\\s+(?:${title}\\s+)?$`, 'u')

/** "Ada Voss, director of the Monitor", "Ada Voss, a spokeswoman for the Relief Mission", "Ada Voss of the Monitor" */
const after = new RegExp(
  `^(?:,\\s+(?:[\\p{Ll}-]+\\s+){0,3}(?:${titles})\\s+(?:of|for|at|with|from)|,?\\s+(?:of|from|with))\\s+(?:the\\s+)?(${body})`,
  'u',
)

/** By key of a person's name, the body spoken for: told once, it holds in every article. The first telling has it. */
export function officesIn(rows: readonly Evidence[]): ReadonlyMap<string, string> {
  const offices = new Map<string, string>()
  for (const row of rows) for (const [key, office] of officesTold(row)) if (!offices.has(key)) offices.set(key, office)
  return offices
}

const officesTold = keptFor(({ claims, context }: Evidence) =>
  claims.flatMap(({ id, speaker }): [string, string][] => {
    const office = speaker?.named ? officeOf(speaker.name, context[id]?.sentence ?? '') : undefined
    return speaker === null || office === undefined ? [] : [[nameKey(speaker.name), office]]
  }),
)

/** The body a person speaks for, as the sentence tells it beside the name; undefined where it tells none. */
export function officeOf(person: string, sentence: string): string | undefined {
  if (!/^\p{Lu}\S*(?:\s+\S+){1,4}$/u.test(person)) return undefined
  const at = sentence.indexOf(person)
  if (at === -1) return undefined
  const told =
    before.exec(sentence.slice(Math.max(0, at - 90), at)) ??
    after.exec(sentence.slice(at + person.length, at + person.length + 120))
  const body = told?.[1]?.trim().replace(/^The\s+/, '')
  return body === undefined || body === '' || /^(?:Mr|Ms|Dr|Gen|President|On|In|At|But|And)$/.test(body)
    ? undefined
    : body
}
