import { Command } from 'commander'
import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { type Article, type ArticleIn, textOf } from '#core/articles/article.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { type Arrival, foldArticles, recordsOf } from '#core/fold/fold-articles.ts'
import { articleFiles, articleHelp, givenArticles } from './given-articles.ts'

const command = new Command('fold')
  .description(
    'Reads articles in the order they came and prints developments, place states, calendar and positions, one JSON record a line.',
  )
  .argument('<file...>', articleFiles)
  .addHelpText(
    'after',
    `${articleHelp}\nThe same id again is a new version of the article: what the earlier one said alone is gone.`,
  )
  .action(fold)

function fold(files: readonly string[]): void {
  const tagger = winkTagger()
  const world = gazetteers()
  const all = packs().all()
  const versions = new Map<string, number>()
  const arrivals = givenArticles(files).map(({ article }) => arrivalOf(article))
  for (const record of recordsOf(foldArticles(arrivals))) console.log(JSON.stringify(record))

  function arrivalOf(given: ArticleIn): Arrival {
    const text = textOf(given)
    const { id, published = null, source = null, language, url, headline } = given
    const version = (versions.get(id) ?? 0) + 1
    versions.set(id, version)
    const pack = packOf({ source, text }, all)
    const reading = readClaims(
      { id, text, published, source, ...(language ? { language } : {}) },
      { tagger, pack, gazetteers: world },
    )
    const article: Article = {
      id,
      version,
      source,
      ...(url ? { url } : {}),
      ...(headline ? { headline } : {}),
      language: reading.language,
      published,
      arrived: new Date(published ?? 0).toISOString(),
      text,
    }
    return { article, reading, pack }
  }
}

command.parse()
