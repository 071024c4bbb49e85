import { html } from 'hono/html'
import { type ArticleIn, textOf } from '#core/articles/article.ts'
import type { Source } from '#core/articles/source.ts'
import { type Answer, answerOnLoopback, type Listening } from '../loopback.ts'

const host = 'newsstand.example'

/** The stand as a pack knows its sources. `one-site.mjs` leads the host name here. */
export const newsstandSource: Source = {
  id: 'newsstand',
  name: 'Newsstand',
  host,
  feed: `http://${host}/feed.xml`,
  firstPoll: 'take',
  language: 'en',
  affiliation: null,
  owner: null,
  wire: null,
}

export interface Newsstand extends Listening {
  open(): void
}

/**
 * A news site on this machine: a feed of these articles and a page for each. Until it is opened, and after its feed
 * was asked for twice, it is shut, and says when to come back: nobody need ask it every quarter of an hour of a journey.
 */
export async function openNewsstand(articles: readonly ArticleIn[]): Promise<Newsstand> {
  let isOpen = false
  let asked = 0
  const listening = await answerOnLoopback(async (request) => {
    if (!isOpen) return { status: 503, headers: { 'retry-after': '21600' }, body: '' }
    if (request.url === '/feed.xml') {
      asked += 1
      if (asked > 1) isOpen = false
      return page('application/rss+xml', await feedOf(articles))
    }
    const article = articles.find(({ id }) => request.url === `/${id}`)
    return article ? page('text/html', await pageOf(article)) : { status: 404, headers: {}, body: '' }
  })
  return {
    ...listening,
    open() {
      isOpen = true
    },
  }
}

function page(type: string, body: string): Answer {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body }
}

async function feedOf(articles: readonly ArticleIn[]): Promise<string> {
  const items = articles.map(
    ({ id, headline, published }) =>
      html`<item><title>${headline}</title><link>http://${host}/${id}</link><pubDate>${published}</pubDate></item>`,
  )
  return String(await html`<rss version="2.0"><channel><title>Newsstand</title>${items}</channel></rss>`)
}

async function pageOf(article: ArticleIn): Promise<string> {
  const { headline } = article
  const paragraphs = textOf(article)
    .split(/\n\n+/)
    .map((paragraph) => html`<p>${paragraph}</p>`)
  return String(
    await html`<html lang="en"><head><title>${headline}</title></head><body><article>${paragraphs}</article></body></html>`,
  )
}
