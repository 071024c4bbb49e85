import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { articlesIn, longArticle, ownArticles } from './articles.ts'
import { bundled, folder, importMs } from './bundles.ts'
import type { Intake } from './intake.ts'
import type { Input, Measured } from './measure.ts'
import type { Rendering } from './rendering.ts'
import { measureSending, type Sending } from './sending.ts'

const command = new Command('bench')
  .description(
    'Measures the reader against the part-of-speech tagger alone, on the same articles in the same run; a mail against its calls of the SDK; how long a digest takes to be written, and what of pages and feeds a CPU second reads.',
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
  const told = (bundle: string) => JSON.parse(execFileSync(process.execPath, [bundle, input], { encoding: 'utf8' }))
  const measured: Measured = told(bundles.measure)
  const sending = await measureSending()
  const rendering: Rendering = told(bundles.rendering)
  const intake: Intake = told(bundles.intake)
  const rows = [
    ...rowsOf(measured, importMs(bundles.reader) - importMs(bundles.empty)),
    { name: pagesName(intake), value: intake.pagesPerSecond, unit: '/s', bar: 25, atLeast: true },
    { name: 'feeds parsed', value: intake.feedMbPerSecond, unit: 'MB/s', bar: 20, atLeast: true },
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
    row('a dossier of 2,000 articles, folded anew', folding.longMs, 'ms', 50, false),
    row('one article more in it', folding.oneMoreMs, 'ms', 50, false),
    row('its head', folding.longHeadKb, 'kB', 200, false),
  ]
}

function pagesName({ pageKb }: Intake): string {
  return `pages of ${pageKb.toFixed(0)} kB extracted`
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

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

command.parse()
