import { winkTagger } from '#adapters/wink-tagger.ts'
import type { StoryOnDisk } from '../../corpus/corpus-on-disk.ts'
import { foldStory } from '../../corpus/fold-story.ts'
import { checksOf } from '../../corpus/unmet.ts'
import { type Score, scoreOf } from '../measures.ts'

/** What stories must yield and must never yield, once their articles are read and folded. */
export function scoreStories(stories: readonly StoryOnDisk[]): Score {
  const tagger = winkTagger()
  return scoreOf(
    'stories',
    stories.flatMap((story) => {
      const held = foldStory(story, tagger)
      return checksOf(story.expected).map(({ says, unmet }) => {
        const problem = unmet(held)
        const measure = says.startsWith('never ') ? 'never' : 'developments'
        return {
          measure,
          right: problem === '',
          expected: true,
          why: { id: story.slug, text: says, gold: '', found: problem },
        }
      })
    }),
  )
}
