import type { Count } from '#core/claims/claim.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { LedgerRow } from '#core/dossier.ts'
import { peopleText } from '#core/fold/casualty-words.ts'
import { capital, countText } from '#core/fold/words.ts'
import { number } from './wording/grammar.ts'
import { words } from './wording.ts'

/** "20–28 or more"; "4" where all say four. */
export function rangeText(row: LedgerRow): string {
  return row.open ? `${closedRange(row)} ${words.orMore}` : closedRange(row)
}

/** The range without the word that it may be more. */
export function closedRange({ low, high, figures }: LedgerRow): string {
  const written = (n: number) => number(words.locale, n)
  if (low === null && high === null) return words.notCounted
  if (figures.every(({ count }) => count.value === null && (count.low ?? 0) < 20)) return words.several
  return low === null || high === null || low === high ? written(high ?? low ?? 0) : `${written(low)}–${written(high)}`
}

/** "Rebel fighters killed" by the side's name in the pack. */
export function rowLabel({ victims, casualty }: Pick<LedgerRow, 'victims' | 'casualty'>, pack: Pack): string {
  const what = casualty === 'unspecified' ? words.killedOrWounded : casualty.replace('-', ' ')
  return capital(`${peopleText(victims, pack)} ${what}`)
}

export function figureText(counter: string, count: Count): string {
  return `${counter}: ${countText(count)}`.replace(/ of$/, '')
}
