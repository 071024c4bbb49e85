import type { Article } from '#core/articles/article.ts'
import type { Claim, Reading } from '#core/claims/claim.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { actorKey } from '#core/fold/actor-key.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { nameKey } from '#core/fold/name-key.ts'
import { theatreOf } from '#core/fold/theatre.ts'
import type { Features } from './clustering.ts'

/** How often each word stands in a text. */
export function wordsIn(text: string): Features {
  return counted((text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).map((word) => [word, 1]))
}

/** What reading and folding hold of an article: its dossiers and its theatre in the year it tells of, the places and actors of its claims. */
export function readIn(article: Article, reading: Reading, pack: Pack | null): Features {
  const year = (article.published ?? '').slice(0, 4)
  const theatre = theatreOf(article.text, reading.claims, null)
  return counted([
    ...[...evidenceOf(article, reading, pack)].map(
      ([dossier, { claims }]) => [`dossier ${dossier} ${year}`, Math.sqrt(claims.length)] as const,
    ),
    ...reading.claims.flatMap(({ place }) => (place ? [[`place ${nameKey(place.name)}`, 1] as const] : [])),
    ...reading.claims.flatMap(actorsIn).map((name) => [`actor ${actorKey(name, pack)}`, 1] as const),
    [`theatre ${theatre} ${year}`, 2],
  ])
}

function actorsIn(claim: Claim): readonly string[] {
  const actors =
    claim.kind === 'diplomacy'
      ? [claim.actor, claim.target]
      : claim.kind === 'control'
        ? [claim.gainer, claim.loser]
        : []
  return [...actors, claim.speaker].flatMap((actor) => (actor && /\p{Lu}/u.test(actor.name) ? [actor.name] : []))
}

function counted(weights: readonly (readonly [string, number])[]): Features {
  const features = new Map<string, number>()
  for (const [name, weight] of weights) features.set(name, (features.get(name) ?? 0) + weight)
  return features
}
