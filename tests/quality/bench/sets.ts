import { articles } from './articles.ts'
import { boundsOfCounts } from './bounds.ts'
import { capturedPlaces } from './captured-places.ts'
import { cameoMoves, ploverMoves } from './diplomacy.ts'
import { factuality } from './factuality.ts'
import { headlineTolls } from './headlines.ts'
import type { LabelledSet } from './labelled.ts'
import { placeNames } from './place-names.ts'
import { tolls } from './tolls.ts'

/** Every labelled set that `--bench` looks for in the folder it is given. */
export const labelledSets: readonly LabelledSet[] = [
  articles,
  capturedPlaces,
  factuality,
  tolls,
  boundsOfCounts,
  headlineTolls,
  ploverMoves,
  cameoMoves,
  placeNames,
]
