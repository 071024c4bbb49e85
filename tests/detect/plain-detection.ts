import type { Evidence } from '#core/articles/evidence.ts'
import type { DossierHead } from '#core/dossier.ts'
import { localDate } from '#core/local-time.ts'
import type { Detection } from '#functions/detect/detect-ports.ts'
import { development } from '../builders/dossier.ts'

/**
 * A reader that takes every `#word` of a text for a claim about the dossier of that word, and a fold that makes one
 * development of them: what stands in it depends on the evidence alone.
 */
export function plainDetection(version = 1): Detection {
  return {
    version,
    packOf: (_, packs) => packs[0] ?? null,
    read: ({ id, language }) => ({ id, language, claims: [], passages: [] }),
    evidenceOf: (article) =>
      new Map(
        [...article.text.matchAll(/#(\w+)/g)].map(([, word = '']): [string, Evidence] => [
          word,
          {
            article: article.id,
            version: article.version,
            reader: version,
            source: article.source,
            published: article.published,
            arrived: article.arrived,
            claims: [],
            context: { c1: { sentence: article.text, shingles: [] } },
          },
        ]),
      ),
    fold(id, evidence) {
      const said = evidence.filter(({ context }) => 'c1' in context)
      const claims = said.map(({ article, version: v }) => `${article}@${v}/c1`).sort()
      const { aliases, revisions, changedIn, changedAt, ...folded } = development({ id, claims })
      return { developments: said.length === 0 ? [] : [folded], places: [], calendar: [], positions: [] }
    },
    revise(previous, state, { id, watch, zone, now }) {
      const claims = state.developments.map((each) => each.claims).join()
      if (claims === (previous?.developments ?? []).map((each) => each.claims).join()) return undefined
      const revision = (previous?.revision ?? 0) + 1
      const { settled: _, ...told } = state
      const head: DossierHead = {
        ...told,
        id,
        watch,
        revision,
        announced: previous?.announced ?? 0,
        developments: state.developments.map((each) => ({
          ...each,
          aliases: [],
          revisions: [],
          changedIn: revision,
          changedAt: now,
        })),
        changedAt: now,
        day: localDate(now, zone),
        weight: 50,
      }
      return head
    },
  }
}
