import { basename } from 'node:path'
import { type ArticleIn, textOf } from '#core/articles/article.ts'
import { corpusOnDisk } from '../../corpus/corpus-on-disk.ts'
import type { Score } from '../measures.ts'
import { type PhraseFile, phraseFiles, readPhrases } from './phrases.ts'
import { placePhrases } from './place-phrases.ts'
import { scorePhrases } from './score-phrases.ts'
import { scorePlaces } from './score-places.ts'
import { scoreStories } from './score-stories.ts'
import { scoreStoriesApart } from './score-stories-apart.ts'
import { scoreWireCopies } from './wire-copies.ts'

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
  'stories told apart': () => scoreStoriesApart(corpusOnDisk().stories),
  'wire copies': () =>
    scoreWireCopies(corpusOnDisk().stories.flatMap(({ articles }) => articles.flatMap(paragraphsOf))),
}

function paragraphsOf(article: ArticleIn): readonly string[] {
  return textOf(article)
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
}

function files(): readonly (readonly [name: string, file: PhraseFile])[] {
  return phraseFiles().map((file) => [basename(file.pathname), readPhrases(file)])
}
