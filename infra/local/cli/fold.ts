import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { type Article, type ArticleIn, textOf } from '#core/articles/article.ts'
import { Ruling } from '#core/articles/evidence.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { explain } from '#core/fold/explain.ts'
import { type Arrival, foldArticles, type Ruled, recordsOf } from '#core/fold/fold-articles.ts'
import { articleFiles, articleHelp, complain, givenArticles } from './given-articles.ts'

const command = new Command('fold')
  .description(
    'Reads articles in the order they came and prints developments, place states, calendar and positions, one JSON record a line.',
  )
  .argument('<file...>', articleFiles)
  .option(
    '--explain <id>',
    "prints one development's history as a page: each claim, who said it, what it changed and why",
  )
  .option('--rulings <file>', "an operator's rulings on developments, JSONL, applied after all articles")
  .addHelpText(
    'after',
    `${articleHelp}
The same id again is a new version of the article: what the earlier one said alone is gone.

A ruling is one line of JSON, by a development's id (or one it had before):
  {"ruling":"withdraw","development":"ID","by":"the desk","note":"another town of that name"}
  {"ruling":"same-as","development":"ID","as":"ID","by":"the desk","note":"one raid, told twice"}`,
  )
  .action(fold)

function fold(files: readonly string[], options: { readonly explain?: string; readonly rulings?: string }): void {
  const arrivals = arrivalsIn(files)
  const at = arrivals.at(-1)?.article.arrived ?? new Date(0).toISOString()
  const rulings = options.rulings === undefined ? [] : rulingsIn(options.rulings, at)
  const { heads, unknown } = foldArticles(arrivals, rulings)
  for (const { ruling } of unknown)
    complain(options.rulings ?? '', undefined, `no dossier tells ${ruling.development}, so it is not ruled`)
  if (options.explain === undefined) {
    for (const record of recordsOf(heads)) console.log(JSON.stringify(record))
    return
  }
  const id = options.explain
  const development = heads
    .flatMap(({ developments }) => developments)
    .find((each) => each.id === id || each.aliases.includes(id))
  if (development === undefined) complain(id, undefined, 'no development has this id; run without --explain to see all')
  else console.log(explain(development))
}

function arrivalsIn(files: readonly string[]): readonly Arrival[] {
  const tagger = winkTagger()
  const world = gazetteers()
  const all = packs().all()
  const versions = new Map<string, number>()
  return givenArticles(files).map(({ article }) => arrivalOf(article))

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

function rulingsIn(file: string, at: string): readonly Ruled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const parsed = Ruling.safeParse(jsonOf(line))
      if (parsed.success) return [{ ruling: parsed.data, at }]
      complain(file, index + 1, 'expected a ruling, "withdraw" or "same-as", with development, by and note; see --help')
      return []
    })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

command.parse()
