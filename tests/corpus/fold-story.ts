import { type Article, textOf } from '#core/articles/article.ts'
import type { Evidence } from '#core/articles/evidence.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import type { DossierState } from '#core/dossier.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import type { Tagger } from '#core/ports.ts'
import type { StoryOnDisk } from './corpus-on-disk.ts'

/** What is held after one article: the folds of every dossier that anything so far has touched. */
export interface Held {
  readonly article: string
  readonly states: readonly DossierState[]
}

/** Folds a story article by article, as it would have come in. */
export function foldStory({ articles, pack }: Pick<StoryOnDisk, 'articles' | 'pack'>, tagger: Tagger): Held[] {
  const evidence = new Map<string, Evidence[]>()
  return articles.map((given) => {
    const article = arrived(given)
    const reading = readClaims(article, { tagger, pack })
    for (const [dossier, found] of evidenceOf(article, reading, pack)) {
      evidence.set(dossier, [...(evidence.get(dossier) ?? []), found])
    }
    const states = [...evidence].map(([dossier, found]) => foldDossier(dossier, found, pack))
    return { article: article.id, states }
  })
}

function arrived(given: StoryOnDisk['articles'][number]): Article {
  return {
    id: given.id,
    version: 1,
    source: given.source,
    url: given.url,
    ...(given.headline === undefined ? {} : { headline: given.headline }),
    language: given.language ?? 'en',
    published: given.published,
    arrived: new Date(given.published).toISOString(),
    text: textOf(given),
  }
}
