import { expect, test } from 'vitest'
import { textOf } from '#core/articles/article.ts'
import { problemText } from '#core/corpus/corpus-file.ts'
import { corpusOnDisk } from './corpus-on-disk.ts'

const corpus = corpusOnDisk()

test('every file of the corpus is valid and leads to what exists', () => {
  expect(corpus.problems.map(problemText)).toEqual([])
})

test('the corpus holds at least three packs and three stories, and eight articles on Qusayr by five sources', () => {
  expect(corpus.packs.length).toBeGreaterThanOrEqual(3)
  expect(corpus.stories.length).toBeGreaterThanOrEqual(3)
  const qusayr = corpus.stories.find((story) => story.slug === 'qusayr')?.articles ?? []
  expect(qusayr.length).toBeGreaterThanOrEqual(8)
  expect(new Set(qusayr.map((article) => article.source)).size).toBeGreaterThanOrEqual(5)
})

test('no article is told twice, only later versions share an address, and every story happens within forty days', () => {
  const articles = corpus.stories.flatMap((story) => story.articles)
  const addresses = (of: readonly { url: string }[]) => new Set(of.map(({ url }) => url)).size
  expect(addresses(articles)).toBe(new Set(articles.map(({ id }) => id)).size)
  expect(new Set(articles.map(textOf)).size).toBe(articles.length)
  for (const { slug, articles } of corpus.stories) {
    const times = articles.map(({ published }) => Date.parse(published))
    expect(Math.max(...times) - Math.min(...times), slug).toBeLessThan(40 * 86_400_000)
  }
})

test('the demo tells three stories, each with a pack', () => {
  const demo = corpus.stories.filter(({ story }) => story.demo)
  expect(demo.map(({ slug, story }) => [slug, story.pack !== undefined])).toEqual([
    ['anefis', true],
    ['mutaho', true],
    ['qusayr', true],
  ])
})

test('within a pack no name belongs to two places or to two actors', () => {
  for (const { places, actors } of corpus.packs) {
    for (const named of [places, actors]) {
      const names = named.flatMap((item) => item.names)
      expect(names.filter((name, n) => names.indexOf(name) < n)).toEqual([])
    }
  }
})

test('every place of a pack lies on the globe and near the place that contains it', () => {
  for (const { places } of corpus.packs) {
    for (const place of places) {
      expect([Math.abs(place.lat) <= 90, Math.abs(place.lon) <= 180]).toEqual([true, true])
      const container = places.find((other) => other.id === place.within)
      if (container === undefined || container.level === 'country') continue
      expect(Math.hypot(place.lat - container.lat, place.lon - container.lon), place.id).toBeLessThan(4)
    }
  }
})
