import { describe, expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { corpusOnDisk } from './corpus-on-disk.ts'
import { arrivalsOf, foldStory } from './fold-story.ts'
import { notYet } from './not-yet.ts'
import { checksOf } from './unmet.ts'

const tagger = winkTagger()
const stories = corpusOnDisk().stories

describe.each(stories)('the story of $slug', (story) => {
  const held = foldStory(story, tagger)
  const reasons = Object.entries(notYet[story.slug] ?? {})

  for (const { says, unmet } of checksOf(story.expected)) {
    const reason = reasons.find(([start]) => says.startsWith(start))?.[1]
    const run = reason === undefined ? test : test.fails
    run(reason === undefined ? says : `not yet: ${says}: ${reason}`, () => {
      expect(unmet(held)).toBe('')
    })
  }

  test('ends the same in whatever order its articles come', () => {
    const reversed = foldStory(story, tagger, arrivalsOf(story).toReversed())
    expect(endOf(reversed)).toEqual(endOf(held))
  })

  test('what is not given yet is still expected', () => {
    const expected = checksOf(story.expected).map((check) => check.says)
    expect(reasons.map(([start]) => start).filter((start) => !expected.some((says) => says.startsWith(start)))).toEqual(
      [],
    )
  })
})

function endOf(held: ReturnType<typeof foldStory>): string[] {
  return (held.at(-1)?.states ?? []).map((state) => JSON.stringify(state)).sort()
}
