import type { ClaimRef, Development, Figure, LedgerRow } from '../dossier.ts'
import type { Folded } from './development.ts'
import { countText } from './words.ts'

/**
 * A toll that was told and is now lower, because an article's newer version or its withdrawal took the higher figure away,
 * is corrected: whoever read the higher one must hear of it. It stays so until it stands firmer than it did.
 */
export function corrected(
  folded: Folded,
  earlier: Development | undefined,
  isTold: (claim: ClaimRef) => boolean,
): Folded {
  if (earlier === undefined || folded.status === 'withdrawn') return folded
  const vanished = vanishedFigure(folded, earlier, isTold)
  if (vanished !== undefined) return { ...folded, status: 'corrected', basis: vanished }
  const stays = earlier.status === 'corrected' && folded.status === 'claimed'
  return stays ? { ...folded, status: 'corrected', basis: earlier.basis } : folded
}

function vanishedFigure(
  folded: Folded,
  earlier: Development,
  isTold: (claim: ClaimRef) => boolean,
): string | undefined {
  for (const before of earlier.ledger) {
    const row = folded.ledger.find((now) => isSameQuestion(now, before))
    if (row === undefined || row.high === null || before.high === null || row.high >= before.high) continue
    const gone = before.figures.find((figure) => figure.count.high === before.high && isGone(figure, row, isTold))
    if (gone) return `${gone.counter}: no longer ${textOf(gone)}, now ${textOf(row.figures[0] ?? gone)}`
  }
  return undefined
}

/** Told no more in the whole dossier, or another number under the same reference. A figure its counter replaced is still told. */
function isGone(figure: Figure, row: LedgerRow, isTold: (claim: ClaimRef) => boolean): boolean {
  const renumbered = new Set(
    row.figures.filter(({ count }) => count.high !== figure.count.high).flatMap(({ claims }) => claims),
  )
  return figure.claims.every((claim) => !isTold(claim) || renumbered.has(claim))
}

function isSameQuestion(a: LedgerRow, b: LedgerRow): boolean {
  return a.casualty === b.casualty && a.victims === b.victims && a.scope === b.scope
}

function textOf({ count }: Figure): string {
  return countText(count).replace(/ of$/, '')
}
