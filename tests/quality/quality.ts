import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { labelledSets } from './bench/sets.ts'
import { accept } from './gate.ts'
import { type Disagreement, ratiosOf, type Score } from './measures.ts'
import { corpusScores } from './own/corpus-scores.ts'
import { readPhrases } from './own/phrases.ts'
import { scorePhrases } from './own/score-phrases.ts'
import { reader } from './reader.ts'
import { tableOf } from './table.ts'

const names = labelledSets.map(({ name }) => name).join(', ')

const command = new Command('quality')
  .description('Scores the reader on labelled text: claims found by kind, and how right their fields are.')
  .option('--phrases <file>', 'score one phrase file instead of the whole corpus')
  .option('--bench <folder>', 'also score the labelled sets in this folder')
  .option('--set <name>', `only this set (phrases, wire, stories; with --bench: ${names})`)
  .option('--errors <n>', 'also print the first n disagreements of each set', countOf, 0)
  .option('--measure <name>', 'only disagreements of this measure')
  .option('--accept', 'commit to the figures of the whole corpus as they are now')
  .option('--json', 'print JSON: [{set, measures: [{name, right, expected, found?, precision, recall, f1}]}]')
  .addHelpText(
    'after',
    `
A search has precision (right of found), recall (right of expected) and F1; a share is right of expected.
What the corpus must keep up to stands in tests/quality/committed.json; tests compare with it.`,
  )
  .action(run)

interface Options {
  readonly phrases?: string
  readonly bench?: string
  readonly set?: string
  readonly errors: number
  readonly measure?: string
  readonly json?: true
  readonly accept?: true
}

function run(options: Options): void {
  const scores = [...own(options), ...(options.bench ? benched(options.bench, options.set) : [])]
  if (options.accept) accept(Object.values(corpusScores).map((score) => score()))
  if (options.json) print(JSON.stringify(scores.map(plain), null, 2))
  else print(tableOf(scores))
  if (options.errors > 0) for (const score of scores) print(errorsOf(score, options))
}

function own({ phrases, set }: Options): readonly Score[] {
  if (phrases) return [scorePhrases('phrases', [[basename(phrases), readPhrases(phrases)]])]
  return Object.entries(corpusScores).flatMap(([name, score]) => (set === undefined || set === name ? score() : []))
}

function benched(folder: string, set: string | undefined): readonly Score[] {
  if (!existsSync(folder)) {
    process.stderr.write(`${folder}: no such folder, so nothing is scored on it\n`)
    return []
  }
  const read = reader()
  return labelledSets
    .filter(({ name }) => set === undefined || name === set)
    .flatMap((each) => {
      const score = each.score(folder, read)
      if (score === null) process.stderr.write(`${folder}: no ${each.file}, so the set ${each.name} is skipped\n`)
      return score ?? []
    })
}

function plain({ set, measures }: Score) {
  return { set, measures: measures.map((measure) => ({ ...measure, ...ratiosOf(measure) })) }
}

function errorsOf({ set, disagreements }: Score, { errors, measure }: Options): string {
  const wanted = disagreements.filter((each) => measure === undefined || each.measure === measure)
  return [
    `\n${set}: ${Math.min(errors, wanted.length)} of ${wanted.length} disagreements`,
    ...wanted.slice(0, errors).map(errorOf),
  ].join('\n\n')
}

function errorOf({ id, measure, text, gold, found }: Disagreement): string {
  return [
    `${measure}  ${id}`,
    `  text   ${text.trim().replaceAll(/\s+/g, ' ')}`,
    `  gold   ${gold}`,
    `  found  ${found}`,
  ].join('\n')
}

function countOf(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('expected a whole number of 0 or more.')
  return count
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

command.parse()
