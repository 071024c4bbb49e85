import type { Claim, Span } from '#core/claims/claim.ts'
import { scoreOf, type Verdict } from '../measures.ts'
import { lineOf } from '../reader.ts'
import { Article, fieldsOf, type Label } from './article-labels.ts'
import { labelledSet } from './labelled.ts'

/**
 * Whole articles with every claim labelled. Labels of tier core must be found; those of tier related are credit, so a claim that
 * answers one is no false alarm.
 */
export const articles = labelledSet('articles', 'fakes-annotated.json', Article, (items, reader) =>
  scoreOf(
    'articles',
    items.flatMap((article) => {
      const { claims } = reader.read({ id: article.id, text: article.text, published: article.pub })
      return (['control', 'casualty', 'diplomacy'] as const).flatMap((kind) =>
        verdictsOf(
          article,
          kind,
          article[kind],
          claims.filter((claim) => claim.kind === kind),
        ),
      )
    }),
  ),
)

function verdictsOf(
  article: Article,
  kind: string,
  labels: readonly Label[],
  claims: readonly Claim[],
): readonly Verdict[] {
  const left = new Set(claims)
  const answered = labels.map((gold) => {
    const at = article.text.indexOf(gold.trigger)
    const found = [...left]
      .filter((claim) => meets(claim.trigger, [at, at + gold.trigger.length]))
      .sort((a, b) => likeness(b, gold) - likeness(a, gold))[0]
    if (found) left.delete(found)
    return { gold, found }
  })
  const why = (gold: Label | undefined, claim: Claim | undefined) => ({
    id: article.id,
    text: gold?.trigger ?? claim?.text ?? '',
    gold: gold ? JSON.stringify(gold) : 'nothing',
    found: claim ? lineOf(claim) : 'nothing',
  })
  return [
    ...answered
      .filter(({ gold, found }) => found || gold.tier === 'core')
      .map(({ gold, found }) => ({
        measure: kind,
        right: found !== undefined,
        expected: true,
        found: found !== undefined,
        why: why(gold, found),
      })),
    ...[...left].map((claim) => ({
      measure: kind,
      right: false,
      expected: false,
      found: true,
      why: why(undefined, claim),
    })),
    ...answered.flatMap(({ gold, found }) =>
      found
        ? fieldsOf(found, gold).map(([field, right]) => ({
            measure: `${kind} ${field}`,
            right,
            expected: true,
            why: why(gold, found),
          }))
        : [],
    ),
  ]
}

function meets(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

function likeness(claim: Claim, gold: Label): number {
  return fieldsOf(claim, gold).filter(([, right]) => right).length
}
