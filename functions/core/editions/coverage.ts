import type { Intake } from '../articles/intake.ts'
import type { Coverage, Item } from './edition.ts'

/** What a digest rests on: all that was taken in of a watch's sources in its period, and who was not heard of. */
export function coverageOf(intake: readonly Intake[], silent: readonly string[]): Coverage {
  const read = intake.filter(({ fate }) => fate === 'read')
  const languages = new Map<string, number>()
  for (const { fate, language = 'und' } of intake) {
    if (fate === 'language') languages.set(language, (languages.get(language) ?? 0) + 1)
  }
  return {
    articles: read.length,
    sources: named(read.map(({ source }) => source)),
    silent: [...silent],
    setAside: intake.filter(({ fate }) => fate === 'set-aside').length,
    languages: Object.fromEntries([...languages].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** What an alert or a correction rests on: the articles its claims stand in and the sources that published them. */
export function coverageOfItem({ development: { claims, statements } }: Item): Coverage {
  return {
    articles: new Set(claims.map(articleOf)).size,
    sources: named(statements.flatMap(({ source }) => (source === null ? [] : [source]))),
    silent: [],
    setAside: 0,
    languages: {},
  }
}

function named(sources: readonly string[]): string[] {
  return [...new Set(sources)].sort()
}

/** A claim reference is `articleId/c1`. */
function articleOf(claim: string): string {
  return claim.slice(0, claim.lastIndexOf('/'))
}
