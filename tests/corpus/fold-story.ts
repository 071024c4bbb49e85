import { gazetteers } from '#adapters/gazetteers.ts'
import { type Article, textOf } from '#core/articles/article.ts'
import type { Evidence } from '#core/articles/evidence.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import type { DossierState } from '#core/dossier.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import type { Tagger } from '#core/ports/reading.ts'
import type { StoryOnDisk } from './corpus-on-disk.ts'

const world = gazetteers()

/** What is held after one arrival: the folds of every dossier that anything so far has touched. */
export interface Held {
  /** The arrival's id by its file, `story-05`, whichever article it is a version of. */
  readonly article: string
  readonly states: readonly DossierState[]
}

/** A story's articles as they came in; one whose id came before is that article's next version. */
export function arrivalsOf({ slug, articles }: Pick<StoryOnDisk, 'slug' | 'articles'>): Arrived[] {
  return articles.map((given, n) => ({
    at: `${slug}-${String(n + 1).padStart(2, '0')}`,
    article: {
      id: given.id,
      version: articles.slice(0, n + 1).filter(({ id }) => id === given.id).length,
      source: given.source,
      url: given.url,
      ...(given.headline === undefined ? {} : { headline: given.headline }),
      language: given.language ?? 'en',
      published: given.published,
      arrived: new Date(given.published).toISOString(),
      text: textOf(given),
    },
  }))
}

/** Folds a story arrival by arrival; an article's newest version that has come replaces what the others said. */
export function foldStory(
  story: StoryOnDisk,
  tagger: Tagger,
  arrivals: readonly Arrived[] = arrivalsOf(story),
): Held[] {
  const { pack } = story
  const rows: { readonly article: Article; readonly evidence: ReadonlyMap<string, Evidence> }[] = []
  return arrivals.map(({ at, article }) => {
    rows.push({
      article,
      evidence: evidenceOf(article, readClaims(article, { tagger, pack, gazetteers: world }), pack),
    })
    const newest = rows.filter(({ article: { id, version } }) =>
      rows.every(({ article: other }) => other.id !== id || other.version <= version),
    )
    const dossiers = new Set(newest.flatMap(({ evidence }) => [...evidence.keys()]))
    const states = [...dossiers].map((dossier) =>
      foldDossier(
        dossier,
        newest.flatMap(({ evidence }) => evidence.get(dossier) ?? []),
        pack,
      ),
    )
    return { article: at, states }
  })
}

interface Arrived {
  readonly at: string
  readonly article: Article
}
