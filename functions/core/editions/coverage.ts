import type { Coverage, Item } from './edition.ts'

/** What an edition rests on: the articles its claims stand in and the sources that published them. */
export function coverageOf(items: readonly Item[], silent: readonly string[]): Coverage {
  const claims = items.flatMap(({ development }) => development.claims)
  const sources = items.flatMap(({ development }) => development.statements.map(({ source }) => source))
  return {
    articles: new Set(claims.map(articleOf)).size,
    sources: [...new Set(sources.filter((source) => source !== null))].sort(),
    silent: [...silent],
    setAside: 0,
  }
}

/** A claim reference is `articleId/c1`. */
function articleOf(claim: string): string {
  return claim.slice(0, claim.lastIndexOf('/'))
}
