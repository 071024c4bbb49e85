/**
 * One line of the table. With `found` it is a search: precision = right / found, recall = right / expected.
 * Without, it is a share: right / expected.
 */
export interface Measure {
  readonly name: string
  readonly right: number
  readonly expected: number
  readonly found?: number
}

/** Where reader and label differ, for whoever works on a detector. */
export interface Disagreement {
  /** Of the article or phrase. */
  readonly id: string
  /** Name of the measure it counts against. */
  readonly measure: string
  readonly text: string
  readonly gold: string
  readonly found: string
}

export interface Score {
  readonly set: string
  readonly measures: readonly Measure[]
  readonly disagreements: readonly Disagreement[]
}

/** One answer to one question: what counts as right, what was asked for, what was given. */
export interface Verdict {
  readonly measure: string
  readonly right: boolean
  /** Whether a label asks for it; a spurious answer has none. */
  readonly expected: boolean
  /** Whether the reader gave it. Left out in shares. */
  readonly found?: boolean
  readonly why?: Omit<Disagreement, 'measure'>
}

/** Adds up verdicts by measure, in the order in which measures first appear. */
export function scoreOf(set: string, verdicts: readonly Verdict[]): Score {
  const measures = new Map<string, Measure>()
  for (const { measure: name, right, expected, found } of verdicts) {
    const sum = measures.get(name) ?? { name, right: 0, expected: 0, ...(found === undefined ? {} : { found: 0 }) }
    measures.set(name, {
      ...sum,
      right: sum.right + Number(right),
      expected: sum.expected + Number(expected),
      ...(sum.found === undefined ? {} : { found: sum.found + Number(found) }),
    })
  }
  const disagreements = verdicts.flatMap(({ measure, right, why }) => (right || !why ? [] : [{ measure, ...why }]))
  return { set, measures: [...measures.values()], disagreements }
}

/** Precision, recall and F1 of a search, or the one ratio of a share; null where nothing was asked. */
export function ratiosOf({ right, expected, found }: Measure): {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
} {
  const recall = expected === 0 ? null : right / expected
  if (found === undefined) return { precision: null, recall, f1: null }
  const precision = found === 0 ? null : right / found
  return { precision, recall, f1: expected + found === 0 ? null : (2 * right) / (expected + found) }
}
