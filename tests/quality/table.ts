import { type Measure, ratiosOf, type Score } from './measures.ts'

const heads = ['precision', 'recall', 'F1', 'share'] as const

/** Scores as one table for a terminal. */
export function tableOf(scores: readonly Score[]): string {
  const widest = Math.max(20, ...scores.flatMap((score) => score.measures.map(({ name }) => name.length)))
  const header = `${''.padEnd(widest + 2)}${heads.map((head) => head.padStart(10)).join('')}   counts`
  const blocks = scores.map((score) =>
    [score.set, ...score.measures.map((measure) => `  ${measure.name.padEnd(widest)}${cells(measure)}`)].join('\n'),
  )
  return [header, ...blocks].join('\n\n')
}

function cells(measure: Measure): string {
  const { precision, recall, f1 } = ratiosOf(measure)
  const { right, expected, found } = measure
  const columns = found === undefined ? [null, null, null, recall] : [precision, recall, f1, null]
  const counts =
    found === undefined ? `${right} of ${expected}` : `${right} right, ${found} found, ${expected} expected`
  return `${columns.map(cell).join('')}   ${counts}`
}

function cell(ratio: number | null): string {
  return (ratio === null ? '' : ratio.toFixed(3)).padStart(10)
}
