import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { type ArticleIn, textOf } from '#core/article.ts'
import { parseArticles } from '#core/article-input.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { packOf } from '#core/pack-of.ts'

const command = new Command('read')
  .description('Prints what articles claim: one JSON line an article, in the order given.')
  .argument('<file...>', 'JSONL (one article a line), .txt (id = file name), or - for JSONL on standard input')
  .addHelpText(
    'after',
    `
An article has an id, exactly one of "text" and "body" (paragraphs), and may have headline, published, source, url,
language and meta. A bad line is told on standard error and the rest go on; the exit code is then 1.`,
  )
  .action(read)

function read(files: readonly string[]): void {
  const tagger = winkTagger()
  const all = packs().all()
  const known = new Set<string>()
  for (const file of files) {
    const content = contentOf(file)
    if (content === undefined) continue
    const { articles, lines, problems } = parseArticles(file, content)
    for (const { line, message } of problems) complain(file, line, message)
    for (const [index, article] of articles.entries()) {
      if (known.has(article.id))
        complain(file, lines[index] ?? 1, `the id ${JSON.stringify(article.id)} was given before`)
      else console.log(JSON.stringify(readOne(article)))
      known.add(article.id)
    }
  }

  function readOne(article: ArticleIn) {
    const text = textOf(article)
    const { id, published, source = null, language } = article
    return readClaims({ id, text, published, source, language }, { tagger, pack: packOf({ source, text }, all) })
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    complain(file, undefined, error instanceof Error ? error.message : String(error))
    return undefined
  }
}

function complain(file: string, line: number | undefined, message: string): void {
  console.error(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`)
  process.exitCode = 1
}

command.parse()
