import { keep } from '#adapters/expiry.ts'
import { Article, ArticleHead } from '#core/articles/article.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Articles } from '#core/ports/news.ts'
import { byText, copy, type Store, same, saveRevision } from './store.ts'

export function memoryArticles(store: Store, clock: Clock): Articles {
  return {
    async see(head) {
      const stored = store.articles.get(head.id)
      if (stored) return same(stored, head) ? 'new' : 'known'
      store.articles.set(head.id, copy(store.checked(ArticleHead, head)))
      return 'new'
    },
    async head(id) {
      return copy(store.articles.get(id))
    },
    async save(head) {
      return saveRevision(store.articles, head.id, store.checked(ArticleHead, head))
    },
    async saveBody(article) {
      const key = `${article.id}#${article.version}`
      const stored = store.bodies.get(key)
      if (stored) return same(stored, article) ? 'saved' : 'conflict'
      store.bodies.set(key, copy(store.checked(Article, article)))
      return 'saved'
    },
    async body(id, version) {
      const stored = store.bodies.get(`${id}#${version}`)
      return stored && later(stored.arrived, keep.articleBody) > clock.now() ? copy(stored) : undefined
    },
    async rejected(limit) {
      const heads = [...store.articles.values()].filter(
        ({ state, owed, sameAs }) => state === 'rejected' && (owed ?? sameAs) === undefined,
      )
      return copy(heads.sort((a, b) => byText(b.seen, a.seen)).slice(0, limit))
    },
    async keepRaw(raw) {
      store.raws.set(raw.id, copy(raw))
    },
    async raw(id) {
      const stored = store.raws.get(id)
      return stored && later(stored.at, keep.articleRaw) > clock.now() ? copy(stored) : undefined
    },
  }
}
