import type { Article } from '../articles/article.ts'
import { mayBeAbout, packFor } from '../claims/choose-pack.ts'
import type { Pack } from './pack.ts'

/**
 * The pack an article is read with. A source that one pack alone follows speaks of that conflict unless another country is the news;
 * of agencies and other sources, the text decides, and where it speaks for no pack there is none.
 */
export function packOf(article: Pick<Article, 'source' | 'text'>, packs: readonly Pack[]): Pack | null {
  const own = packs.filter((pack) => pack.sources.some(({ id }) => id === article.source))
  const [only, another] = own
  if (only && !another) return mayBeAbout(article.text, only, packs) ? only : null
  return packFor(article.text, packs, own.length === 0 ? packs : own)
}
