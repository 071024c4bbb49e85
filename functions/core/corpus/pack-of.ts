import type { Article } from '../articles/article.ts'
import { packFor } from '../claims/choose-pack.ts'
import type { Pack } from './pack.ts'

/** The pack an article is read with: its source's; where several or none name that source, the one its text speaks of. */
export function packOf(article: Pick<Article, 'source' | 'text'>, packs: readonly Pack[]): Pack | null {
  const own = packs.filter((pack) => pack.sources.some(({ id }) => id === article.source))
  if (own.length === 1) return own[0] ?? null
  return packFor(article.text, own.length === 0 ? packs : own) ?? own[0] ?? null
}
