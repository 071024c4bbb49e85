import { basename } from 'node:path'
import { corpusOnDisk } from '../../corpus/corpus-on-disk.ts'
import type { Score } from '../measures.ts'
import { type PhraseFile, phraseFiles, readPhrases } from './phrases.ts'
import { placePhrases } from './place-phrases.ts'
import { scorePhrases } from './score-phrases.ts'
import { scorePlaces } from './score-places.ts'
import { scoreStories } from './score-stories.ts'

/** How the reader does on the project's own corpus, by set. */
export const corpusScores: Readonly<Record<string, () => Score>> = {
  phrases: () =>
    scorePhrases(
      'phrases',
      files().filter(([, { detector }]) => detector !== undefined),
    ),
  wire: () =>
    scorePhrases(
      'wire',
      files().filter(([, { detector }]) => detector === undefined),
    ),
  'place phrases': () => scorePlaces('place phrases', placePhrases()),
  stories: () => scoreStories(corpusOnDisk().stories),
}

function files(): readonly (readonly [name: string, file: PhraseFile])[] {
  return phraseFiles().map((file) => [basename(file.pathname), readPhrases(file)])
}
