import { readFileSync } from 'node:fs'
import { textOf } from '#core/articles/article.ts'
import { parseArticles } from '#core/articles/article-input.ts'
import { corpusOnDisk } from '../corpus/corpus-on-disk.ts'
import type { Given } from './measure.ts'

export function articlesIn(file: string): readonly Given[] {
  return parseArticles(file, readFileSync(file, 'utf8')).articles.map((article) => ({
    id: article.id,
    text: textOf(article),
    source: article.source ?? null,
    published: article.published ?? null,
  }))
}

export function ownArticles(): readonly Given[] {
  return corpusOnDisk().stories.flatMap(({ articles }) =>
    articles.map((article) => ({
      id: article.id,
      text: textOf(article),
      source: article.source,
      published: article.published,
    })),
  )
}

/** 200 kB of news that repeats itself as little as the corpus allows: repeated paragraphs would be set aside. */
export function longArticle(): Given {
  const text = ownArticles()
    .map((article) => article.text)
    .join('\n\n')
  const again = text.replaceAll(/\b(?:the|a)\b/g, 'this')
  return { id: 'long', text: `${text}\n\n${again}`.slice(0, 200_000), source: null, published: null }
}
