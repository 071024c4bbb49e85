import { winkTagger } from '#adapters/wink-tagger.ts'
import type { Expected } from '#core/corpus/corpus.ts'
import type { StoryOnDisk } from '../../corpus/corpus-on-disk.ts'
import { type Fact, type Found, factsOf } from '../../corpus/facts.ts'
import { foldStory, type Held } from '../../corpus/fold-story.ts'
import { after, checksOf } from '../../corpus/unmet.ts'
import { type Score, scoreOf, type Verdict } from '../measures.ts'

/** What stories must yield and must never yield, once their articles are read and folded. */
export function scoreStories(stories: readonly StoryOnDisk[]): Score {
  const tagger = winkTagger()
  return scoreOf(
    'stories',
    stories.flatMap((story) => {
      const held = foldStory(story, tagger)
      const checks = checksOf(story.expected).map(({ says, unmet }) => {
        const problem = unmet(held)
        const measure = says.startsWith('never ') ? 'never' : 'developments'
        return {
          measure,
          right: problem === '',
          expected: true,
          why: { id: story.slug, text: says, gold: '', found: problem },
        }
      })
      return [...checks, ...story.expected.developments.flatMap((wanted) => factVerdicts(wanted, held, story.slug))]
    }),
  )
}

/** Of the development of its kind that most of the facts hold of, each fact by itself; sources only where all else is found. */
function factVerdicts(wanted: Expected['developments'][number], held: readonly Held[], story: string): Verdict[] {
  const facts = factsOf(wanted)
  const { best, right } = after(held, wanted.asOf)
    .flatMap(({ developments }) => developments)
    .filter(({ kind }) => kind === wanted.kind)
    .map((found) => ({ best: found, right: facts.filter(({ holds }) => holds(found)) }))
    .reduce<Likeness>((a, b) => (b.right.length > a.right.length ? b : a), { best: undefined, right: [] })
  const why = (found: string) => ({ id: story, text: wanted.says, gold: '', found })
  const others = facts.filter(({ name }) => name !== 'sources')
  const isFound = others.every((fact) => right.includes(fact))
  const counted = facts.filter(({ name }) => name === 'sources' && isFound)
  return [
    ...others.map((fact) => {
      const isRight = right.includes(fact)
      return { measure: 'facts', right: isRight, expected: true, why: why(`${fact.name}; ${best?.headline ?? 'none'}`) }
    }),
    ...counted.map((fact) => {
      const isRight = right.includes(fact)
      return {
        measure: 'independent sources',
        right: isRight,
        expected: true,
        why: why(String(best?.independent.count)),
      }
    }),
  ]
}

interface Likeness {
  readonly best: Found | undefined
  readonly right: readonly Fact[]
}
