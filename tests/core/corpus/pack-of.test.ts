import { describe, expect, it } from 'vitest'
import { packs } from '#adapters/packs.ts'
import { textOf } from '#core/articles/article.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { corpusOnDisk } from '../../corpus/corpus-on-disk.ts'

const all = packs().all()
const watchOf = (source: string | null, text: string) => packOf({ source, text }, all)?.watch.id

describe('the pack an article is read with', () => {
  it.each(corpusOnDisk().stories.map((story) => [story.slug, story] as const))(
    'follows the words where an agency of every conflict brings the story of %s',
    (_, { articles, pack }) => {
      const texts = articles.map(textOf)
      expect(new Set(texts.map((text) => watchOf('afp', text)))).toEqual(new Set([pack?.watch.id]))
    },
  )

  it.each([
    ['afp', 'Insurgents stormed a police post near Kunduz, Afghan officials said, and Kabul sent troops.', undefined],
    ['reuters', 'Rebels and government forces blamed each other.', undefined],
    ['afp', 'Rebels were pushed out of Qusayr, Syrian state television said.', 'syria'],
    [null, 'M23 fighters shelled Goma and Mutaho.', 'kivu'],
    ['reuters', 'Libyan rebels left Tripoli. Libya’s council met in Tripoli, the Libyan minister said.', undefined],
    ['malijet', 'Les rebelles ont quitté la ville.', 'mali'],
    ['malijet', 'Burmese troops left Myawaddy, the Thai army said. Thailand opened a crossing.', undefined],
    [null, 'Barack Obama and John Kerry spoke of Geneva with Vladimir Putin.', undefined],
  ])('of %s: "%s" is %s', (source, text, watch) => {
    expect(watchOf(source, text)).toBe(watch)
  })
})
