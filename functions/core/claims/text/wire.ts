import type { Pack } from '../../corpus/pack.ts'
import type { Passage } from '../claim.ts'
import type { Origin } from '../context.ts'

/** Agencies whose copy others print, as they sign it. */
const agencies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AFP|Agence France-Presse)\b/, 'AFP'],
  [/\b(?:REUTERS|Reuters)\b/, 'Reuters'],
  [/\b(?:AP|Associated Press)\b/, 'AP'],
  [/\bUPI\b/, 'UPI'],
  [/\b(?:dpa|DPA)\b/, 'dpa'],
  [/\bXinhua\b/, 'Xinhua'],
  [/\bEFE\b/, 'EFE'],
]

/**
 * Whose copy a passage is: an agency told something in it (`told AFP`), else the one the article is signed with (byline, place
 * line, "told AFP" elsewhere), else the source itself where it is an agency. null when nothing says so.
 */
export function wireOf(
  text: string,
  passages: readonly Passage[],
  origin: Origin,
  pack: Pack | null,
): (passage: number) => string | null {
  const told = passages.map(({ span, evidence }) => (evidence ? toldIn(text.slice(...span)) : null))
  const signed = passages.flatMap(({ span, role }) =>
    role === 'byline' || role === 'dateline' ? (agencyIn(text.slice(...span)) ?? []) : [],
  )[0]
  const own = pack?.sources.find((source) => source.id === origin.source)?.wire
  const whole = signed ?? own ?? told.find((agency) => agency !== null) ?? null
  return (passage) => told[passage] ?? whole
}

function toldIn(passage: string): string | null {
  const told = /\b(?:told|tells)\s+(?:the\s+)?([A-Z][\w-]*(?:\s[A-Z][\w-]*)?)/.exec(passage)?.[1]
  return told ? agencyIn(told) : null
}

function agencyIn(words: string): string | null {
  return agencies.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
