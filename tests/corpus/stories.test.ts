import { describe, expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { corpusOnDisk } from './corpus-on-disk.ts'
import { foldStory } from './fold-story.ts'
import { unmet } from './unmet.ts'

const tagger = winkTagger()

describe.each(corpusOnDisk().stories)('$slug', (story) => {
  const held = foldStory(story, tagger)

  test('yields the developments a careful reader holds, and none of those that never were', () => {
    expect(unmet(story.expected, held).join('\n')).toBe('')
  })

  test('ends the same in whatever order its articles come', () => {
    const ending = held
      .at(-1)
      ?.states.map((state) => JSON.stringify(state))
      .sort()
    const reversed = foldStory({ ...story, articles: story.articles.toReversed() }, tagger)
    expect(
      reversed
        .at(-1)
        ?.states.map((state) => JSON.stringify(state))
        .sort(),
    ).toEqual(ending)
  })
})
