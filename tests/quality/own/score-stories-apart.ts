import { gazetteers } from '#adapters/gazetteers.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import type { StoryOnDisk } from '../../corpus/corpus-on-disk.ts'
import { arrivalsOf } from '../../corpus/fold-story.ts'
import type { Score } from '../measures.ts'
import { scoreClustering } from './clustering.ts'
import { readIn, wordsIn } from './story-features.ts'

/** How well the articles of all stories fall into their stories: by what was read of them, and by their words. */
export function scoreStoriesApart(stories: readonly StoryOnDisk[]): Score {
  const tagger = winkTagger()
  const world = gazetteers()
  const told = stories.flatMap((story) => arrivalsOf(story).map(({ article }) => ({ story, article })))
  return scoreClustering(
    told.map(({ story }) => story.slug),
    {
      'B³ by what was read': told.map(({ article, story: { pack } }) =>
        readIn(article, readClaims(article, { tagger, pack, gazetteers: world }), pack),
      ),
      'B³ by words (TF-IDF), for comparison': told.map(({ article }) => wordsIn(article.text)),
    },
  )
}
