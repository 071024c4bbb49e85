import { textOf } from '../articles/article.ts'
import type { Expected, Story, StoryArticle } from './corpus.ts'
import type { CorpusFile, Problem } from './corpus-file.ts'
import type { Pack } from './pack.ts'

/** What no schema of one file can see in a pack: ids that repeat, lead nowhere or go in circles, and undeclared sides. */
export function packProblems({ value: pack, problem }: CorpusFile<Pack>): Problem[] {
  const sides = new Set(pack.sides.map((side) => side.id))
  const within = new Map(pack.places.map((place) => [place.id, place.within]))
  const undeclared = (side: string | null): boolean => side !== null && !sides.has(side)
  return [
    ...repeated(pack.sides).map((n) => problem(['sides', n, 'id'], 'this id is taken by an earlier side')),
    ...repeated(pack.places).map((n) => problem(['places', n, 'id'], 'this id is taken by an earlier place')),
    ...repeated(pack.sources).map((n) => problem(['sources', n, 'id'], 'this id is taken by an earlier source')),
    ...pack.actors.flatMap((actor, n) =>
      undeclared(actor.side) ? [problem(['actors', n, 'side'], `no side has the id "${actor.side}"`)] : [],
    ),
    ...pack.sources.flatMap((source, n) =>
      undeclared(source.affiliation)
        ? [problem(['sources', n, 'affiliation'], `no side has the id "${source.affiliation}"`)]
        : [],
    ),
    ...pack.places.flatMap((place, n) => {
      const reason = containment(place.id, within)
      return reason === null ? [] : [problem(['places', n, 'within'], reason)]
    }),
  ]
}

/** Sides that a reader without a pack finds in the words: "troops", "rebels". */
const sidesOfWords = ['government', 'opposition']

/** The same for a story against its pack, where it has one: the articles in order, and what they must yield. */
export function storyProblems(
  slug: string,
  story: CorpusFile<Story>,
  articles: readonly CorpusFile<StoryArticle>[],
  expected: CorpusFile<Expected>,
  pack: Pack | undefined,
): Problem[] {
  const { pack: named } = story.value
  if (named !== undefined && pack === undefined)
    return [story.problem(['pack'], `there is no corpus/packs/${named}/pack.json`)]
  const sources = pack && new Set(pack.sources.map((source) => source.id))
  const ids = articles.map((_, n) => `${slug}-${number(n)}`)
  const sides = new Set(pack?.sides.map((side) => side.id) ?? sidesOfWords)
  return [
    ...articles.flatMap((article, n) => articleProblems(article, ids.slice(0, n + 1), articles[n - 1], sources)),
    ...expectations(expected.value).flatMap(([path, value]) =>
      namesOf(path, value, new Set(ids), sides).map(([at, reason]) => expected.problem(at, reason)),
    ),
  ]
}

function articleProblems(
  { value, problem }: CorpusFile<StoryArticle>,
  ids: readonly string[],
  previous: CorpusFile<StoryArticle> | undefined,
  sources: ReadonlySet<string> | undefined,
): Problem[] {
  const problems: Problem[] = []
  if (!ids.includes(value.id))
    problems.push(problem(['id'], `expected "${ids.at(-1)}", by folder and file name, or the id of an earlier article`))
  if (sources?.has(value.source) === false)
    problems.push(problem(['source'], `no source of the pack has the id "${value.source}"`))
  if (previous !== undefined && Date.parse(previous.value.published) > Date.parse(value.published)) {
    problems.push(problem(['published'], `earlier than ${ids.at(-2)}, which stands before it`))
  }
  const words = textOf(value).split(/\s+/).length
  if (words < 200 || words > 700) problems.push(problem([], `expected an article of 200 to 700 words, got ${words}`))
  return problems
}

function expectations(expected: Expected): [PropertyKey[], Record<string, unknown>][] {
  return (['developments', 'calendar', 'never'] as const).flatMap((list) =>
    expected[list].map((value, n): [PropertyKey[], Record<string, unknown>] => [[list, n], value]),
  )
}

function namesOf(
  path: readonly PropertyKey[],
  value: Record<string, unknown>,
  ids: ReadonlySet<string>,
  sides: ReadonlySet<string>,
): [PropertyKey[], string][] {
  const check = (field: string, known: ReadonlySet<string>, what: string): [PropertyKey[], string][] => {
    const given = value[field]
    return typeof given === 'string' && !known.has(given)
      ? [[[...path, field], `no ${what} has the id "${given}"`]]
      : []
  }
  return [
    ...check('asOf', ids, 'article of this story'),
    ...check('until', ids, 'article of this story'),
    ...check('since', ids, 'article of this story'),
    ...check('gainerSide', sides, 'side of the pack'),
    ...check('loserSide', sides, 'side of the pack'),
  ]
}

function containment(id: string, within: ReadonlyMap<string, string | undefined>): string | null {
  const seen = new Set([id])
  for (let at = within.get(id); at !== undefined; at = within.get(at)) {
    if (!within.has(at)) return `no place has the id "${at}"`
    if (seen.has(at)) return `"${at}" contains itself`
    seen.add(at)
  }
  return null
}

function repeated(items: readonly { id: string }[]): number[] {
  return items.flatMap((item, n) => (items.findIndex((other) => other.id === item.id) < n ? [n] : []))
}

function number(n: number): string {
  return String(n + 1).padStart(2, '0')
}
