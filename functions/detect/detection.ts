import { readClaims } from '#core/claims/read-claims.ts'
import { READER_VERSION } from '#core/claims/reader-version.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { fitted } from '#core/fold/fitted.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { type Memo, memoOf } from '#core/fold/memo.ts'
import { revise } from '#core/fold/revise.ts'
import type { Gazetteers, Tagger } from '#core/ports/reading.ts'
import type { Detection } from './detect-ports.ts'

/** The reader and the fold of this version of the code, over a tagger and the places of the world. */
export function detectionWith(tagger: Tagger, gazetteers: Gazetteers): Detection {
  const memos = memosOf(mostRemembered)
  return {
    version: READER_VERSION,
    packOf,
    read: (article, pack) => readClaims(article, { tagger, pack, gazetteers }),
    evidenceOf,
    fold: (id, rows, pack) => fitted(foldDossier(id, rows, pack, memos(id))),
    revise,
  }
}

/** Dossiers whose last fold is remembered; the busiest get an article every few minutes. */
const mostRemembered = 40

/** One memo for each dossier; that of the one folded longest ago makes room. */
function memosOf(most: number): (dossier: string) => Memo {
  const memos = new Map<string, Memo>()
  return (dossier) => {
    const memo = memos.get(dossier) ?? memoOf()
    memos.delete(dossier)
    memos.set(dossier, memo)
    const [oldest] = memos.keys()
    if (memos.size > most && oldest !== undefined) memos.delete(oldest)
    return memo
  }
}
