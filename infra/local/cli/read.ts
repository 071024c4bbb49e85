import { Command } from 'commander'
import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { textOf } from '#core/articles/article.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { explained, plainStyles, terminalStyles } from '../explain.ts'
import { articleFiles, articleHelp, complain, givenArticles } from './given-articles.ts'

const command = new Command('read')
  .description('Prints what articles claim: one JSON line an article, in the order given.')
  .argument('<file...>', articleFiles)
  .option('--explain', 'for people: each sentence with its claims, their roles, detector and why')
  .addHelpText('after', articleHelp)
  .action(read)

function read(files: readonly string[], { explain }: { readonly explain?: true }): void {
  const tagger = winkTagger()
  const world = gazetteers()
  const all = packs().all()
  const styles = process.stdout.isTTY ? terminalStyles : plainStyles
  const known = new Set<string>()
  for (const { article, file, line } of givenArticles(files)) {
    if (known.has(article.id)) {
      complain(file, line, `the id ${JSON.stringify(article.id)} was given before`)
      continue
    }
    known.add(article.id)
    const text = textOf(article)
    const { id, published, source = null, language } = article
    const parts = { tagger, pack: packOf({ source, text }, all), gazetteers: world }
    const reading = readClaims({ id, text, published, source, language }, parts)
    console.log(explain ? `${explained(text, reading, styles)}\n` : JSON.stringify(reading))
  }
}

command.parse()
