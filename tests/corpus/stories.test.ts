import { describe, expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { corpusOnDisk } from './corpus-on-disk.ts'
import { foldStory } from './fold-story.ts'
import { checksOf } from './unmet.ts'

const tagger = winkTagger()

describe.each(corpusOnDisk().stories)('the story of $slug', (story) => {
  const held = foldStory(story, tagger)

  for (const { says, unmet } of checksOf(story.expected)) {
    test(says, () => {
      expect(unmet(held)).toBe('')
    })
  }

  test('ends the same in whatever order its articles come', () => {
    const reversed = foldStory({ ...story, articles: story.articles.toReversed() }, tagger)
    expect(endOf(reversed)).toEqual(endOf(held))
  })
})

function endOf(held: ReturnType<typeof foldStory>): string[] {
  return (held.at(-1)?.states ?? []).map((state) => JSON.stringify(state)).sort()
}
