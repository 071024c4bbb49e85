import { Command } from 'commander'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { type ArticleIn, textOf } from '#core/articles/article.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { articleFiles, articleHelp, complain, givenArticles } from './given-articles.ts'

const command = new Command('read')
  .description('Prints what articles claim: one JSON line an article, in the order given.')
  .argument('<file...>', articleFiles)
  .addHelpText('after', articleHelp)
  .action(read)

function read(files: readonly string[]): void {
  const tagger = winkTagger()
  const all = packs().all()
  const known = new Set<string>()
  for (const { article, file, line } of givenArticles(files)) {
    if (known.has(article.id)) complain(file, line, `the id ${JSON.stringify(article.id)} was given before`)
    else console.log(JSON.stringify(readOne(article)))
    known.add(article.id)
  }

  function readOne(article: ArticleIn) {
    const text = textOf(article)
    const { id, published, source = null, language } = article
    return readClaims({ id, text, published, source, language }, { tagger, pack: packOf({ source, text }, all) })
  }
}

command.parse()
