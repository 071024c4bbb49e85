import type { ArticleHead } from '#core/articles/article.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import type { Articles } from '#core/ports/news.ts'

/**
 * The article that stands under the address a page names as its own, when that is another than this one (AMP, mobile and print editions
 * come in feeds beside the first). Undefined where this one may stand for it; the address is then taken, so that a feed that shows it
 * later shows nothing new.
 */
export async function otherAddress(head: ArticleHead, own: string, articles: Articles): Promise<string | undefined> {
  const id = articleIdOf(own)
  if (id === head.id || head.version > 0) return undefined
  const { source, published, seen } = head
  const reason = `another address of ${head.id}`
  const taken = { source, published, seen, version: 0, revision: 1, state: 'rejected' as const, dossiers: [] }
  if ((await articles.see({ id, url: own, ...taken, reason, sameAs: head.id })) === 'new') return undefined
  const other = await articles.head(id)
  const mayStand = other === undefined || other.sameAs === head.id || isSetAside(other)
  return mayStand ? undefined : (other.sameAs ?? other.id)
}

/** What could not be read there may be read here. */
function isSetAside({ state, sameAs }: ArticleHead): boolean {
  return state === 'rejected' && sameAs === undefined
}
