import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { build } from 'esbuild'
import { textOf } from '#core/articles/article.ts'
import { parseArticles } from '#core/articles/article-input.ts'
import { corpusOnDisk } from '../corpus/corpus-on-disk.ts'
import type { Given, Input, Measured } from './measure.ts'
import type { Rendering } from './rendering.ts'
import { measureSending, type Sending } from './sending.ts'

const command = new Command('bench')
  .description(
    'Measures the reader against the part-of-speech tagger alone, on the same articles in the same run; a mail against its calls of the SDK; how long a digest takes to be written.',
  )
  .argument('[file...]', 'JSONL or .txt articles to measure on; the stories of the corpus when left out')
  .option('--json', 'print JSON: [{name, value, bar, unit, met}]')
  .option('--strict', 'exit with 1 where a bar is missed')
  .addHelpText(
    'after',
    '\nTimes are CPU times, the least of several rounds. They mean little while other programs are busy; ratios more.',
  )
  .action(run)

interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly bar: number
  /** Whether more is better. */
  readonly atLeast: boolean
}

async function run(files: readonly string[], options: { readonly json?: true; readonly strict?: true }): Promise<void> {
  const bundles = await bundled()
  const articles = files.length > 0 ? files.flatMap(articlesIn) : ownArticles()
  const input = `${folder}/articles.json`
  writeFileSync(input, JSON.stringify({ articles, long: longArticle() } satisfies Input))
  const measured: Measured = JSON.parse(execFileSync(process.execPath, [bundles.measure, input], { encoding: 'utf8' }))
  const sending = await measureSending()
  const rendering: Rendering = JSON.parse(execFileSync(process.execPath, [bundles.rendering], { encoding: 'utf8' }))
  const rows = [
    ...rowsOf(measured, importMs(bundles.reader) - importMs(bundles.empty)),
    sendingRow(sending),
    { name: "a long digest's body", value: rendering.bodyMs, unit: 'ms', bar: 1, atLeast: false },
    { name: 'each reader of it more', value: rendering.personMs, unit: 'ms', bar: 0.05, atLeast: false },
  ]
  const missed = rows.filter((row) => !isMet(row))
  if (options.json)
    print(
      JSON.stringify(
        rows.map((row) => ({ ...row, met: isMet(row) })),
        null,
        2,
      ),
    )
  else print([head(measured), ...rows.map(lineOf)].join('\n'))
  if (options.strict && missed.length > 0) process.exitCode = 1
}

function rowsOf(measured: Measured, importing: number): readonly Row[] {
  const { taggingMs, readingMs, placedPerSecond, longArticleMs, rssMb, folding } = measured
  const perSecond = (ms: number) => (1000 * measured.articles) / ms
  const row = (name: string, value: number, unit: string, bar: number, atLeast: boolean) => ({
    name,
    value,
    unit,
    bar,
    atLeast,
  })
  return [
    row('reading, as a share of the speed of tagging', taggingMs / readingMs, '×', 0.6, true),
    row('places alone, articles', placedPerSecond, '/s', 1000, true),
    row('import of the reader, over an empty one', importing, 'ms', 300, false),
    row('memory with all articles read', rssMb, 'MB', 200, false),
    row('an article of 200 kB', longArticleMs, 'ms', 2000, false),
    row("articles' claims folded", perSecond(folding.onceMs), '/s', 2000, true),
    row('articles folded one by one, all revisions', perSecond(folding.oneByOneMs), '/s', 500, true),
    row('a dossier of 2,000 articles', folding.longMs, 'ms', 50, false),
    row('its head', folding.longHeadKb, 'kB', 200, false),
  ]
}

function sendingRow({ deliverMs, callsMs, calls }: Sending): Row {
  const name = `a mail, over its ${calls.toFixed(0)} calls of the SDK alone`
  return { name, value: deliverMs / callsMs, unit: '×', bar: 1.6, atLeast: false }
}

function isMet({ value, bar, atLeast }: Row): boolean {
  return atLeast ? value >= bar : value <= bar
}

function head({ articles, characters, taggingMs, readingMs }: Measured): string {
  const each = `tagged in ${taggingMs.toFixed(2)} ms, read in ${readingMs.toFixed(2)} ms each`
  return `${articles} articles of ${Math.round(characters)} characters, ${each}`
}

function lineOf(row: Row): string {
  const { name, value, unit, bar, atLeast } = row
  const figure = `${value.toFixed(unit === '×' || value < 10 ? 3 : 0)} ${unit}`
  return `${name.padEnd(46)}${figure.padStart(10)}   bar ${atLeast ? '≥' : '≤'} ${bar} ${unit}${isMet(row) ? '' : '   missed'}`
}

const folder = fileURLToPath(new URL('../../node_modules/.cache/sitrep-bench', import.meta.url))

/** As a deployed function has it: bundled, its tagger beside it. */
async function bundled(): Promise<Readonly<Record<'reader' | 'measure' | 'rendering' | 'empty', string>>> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(`${folder}/../../../corpus/packs`, `${folder}/corpus/packs`, { recursive: true })
  const here = fileURLToPath(new URL('.', import.meta.url))
  await build({
    entryPoints: [`${here}reader.ts`, `${here}measure.ts`, `${here}rendering.ts`],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
    logLevel: 'error',
  })
  writeFileSync(`${folder}/empty.mjs`, '')
  return {
    reader: `${folder}/reader.mjs`,
    measure: `${folder}/measure.mjs`,
    rendering: `${folder}/rendering.mjs`,
    empty: `${folder}/empty.mjs`,
  }
}

/** CPU milliseconds a fresh process takes to start and import a module, the least of five. */
function importMs(module: string): number {
  const script = `await import(${JSON.stringify(module)}); const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`
  const once = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
  return Math.min(...Array.from({ length: 5 }, once))
}

function articlesIn(file: string): readonly Given[] {
  return parseArticles(file, readFileSync(file, 'utf8')).articles.map((article) => ({
    id: article.id,
    text: textOf(article),
    source: article.source ?? null,
    published: article.published ?? null,
  }))
}

function ownArticles(): readonly Given[] {
  return corpusOnDisk().stories.flatMap(({ articles }) =>
    articles.map((article) => ({
      id: article.id,
      text: textOf(article),
      source: article.source,
      published: article.published,
    })),
  )
}

/** 200 kB of news that repeats itself as little as the corpus allows: repeated paragraphs would be set aside. */
function longArticle(): Given {
  const text = ownArticles()
    .map((article) => article.text)
    .join('\n\n')
  const again = text.replaceAll(/\b(?:the|a)\b/g, 'this')
  return { id: 'long', text: `${text}\n\n${again}`.slice(0, 200_000), source: null, published: null }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

command.parse()
