import { Article, ArticleHead } from '#core/articles/article.ts'
import { later } from '#core/later.ts'
import type { Articles, Clock } from '#core/ports.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { absent, get, over, put, type Row } from './items.ts'
import { owing } from './owing.ts'
import { pack, unpack } from './packed.ts'
import { stored } from './stored.ts'
import { expiry, keys, owedAttributes } from './table.ts'

const head = stored(ArticleHead)
const body = stored(Article)

export function articles(table: Table, clock: Clock): Articles {
  return {
    async see(seen) {
      return (await put(table, rowOf(seen), absent)) === 'saved' ? 'new' : 'known'
    },
    async head(id) {
      const row = await get(table, keys.article(id))
      return row && head(row)
    },
    save: (next) => put(table, rowOf(next), over(next.revision)),
    saveBody(article) {
      const expires = expiry(later(article.arrived, keep.articleBody))
      return put(table, { ...keys.articleBody(article.id, article.version), expires, body: pack(article) }, absent)
    },
    async body(id, version) {
      const row = await get(table, keys.articleBody(id, version), clock.now())
      return row && body(unpack(row.body))
    },
  }
}

function rowOf(item: ArticleHead): Row {
  return { ...keys.article(item.id), ...item, ...owedAttributes(owing.article(item)) }
}
