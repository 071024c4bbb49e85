import { Article, ArticleHead, RawForm } from '#core/articles/article.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Articles } from '#core/ports/news.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { absent, get, getMany, over, overwrite, put, query, type Row } from './items.ts'
import { owing } from './owing.ts'
import { pack, unpack } from './packed.ts'
import { stored } from './stored.ts'
import { expiry, idIn, keys, owedAttributes, setAside } from './table.ts'

const head = stored(ArticleHead)
const body = stored(Article)
const rawForm = stored(RawForm)

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
    async rejected(limit) {
      const found = {
        IndexName: 'owed',
        KeyConditionExpression: 'owedBy = :by',
        ExpressionAttributeValues: { ':by': setAside },
        ScanIndexForward: false,
      }
      const rows = await getMany(
        table,
        (await query(table, found, limit)).map(({ pk }) => keys.article(idIn(pk))),
      )
      const heads = rows.map(head).filter(({ state }) => state === 'rejected')
      return heads.sort((a, b) => (a.seen < b.seen ? 1 : -1))
    },
    async keepRaw(raw) {
      const row = { ...keys.articleRaw(raw.id), expires: expiry(later(raw.at, keep.articleRaw)), body: pack(raw) }
      await overwrite(table, row)
    },
    async raw(id) {
      const row = await get(table, keys.articleRaw(id), clock.now())
      return row && rawForm(unpack(row.body))
    },
  }
}

function rowOf(item: ArticleHead): Row {
  const listed = item.state === 'rejected' && !item.owed && !item.sameAs ? { owedBy: setAside, owedAt: item.seen } : {}
  return { ...keys.article(item.id), ...item, ...listed, ...owedAttributes(owing.article(item)) }
}
