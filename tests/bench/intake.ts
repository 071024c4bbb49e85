import { readFileSync } from 'node:fs'
import { extractor } from '#adapters/extractor.ts'
import { feeds } from '#adapters/feeds.ts'
import { leastMs } from './cpu.ts'
import type { Input } from './measure.ts'

/** A CPU second's worth of news sites' pages of about 80 kB, and of feeds. */
export interface Intake {
  readonly pagesPerSecond: number
  readonly pageKb: number
  readonly feedMbPerSecond: number
}

/** Pages as sites make them: the article is a tenth of what is sent, links and scripts the rest. */
function pageOf(text: string, n: number): string {
  const paragraphs = text.split(/\n{2,}/).map((each) => `<p class="article__text" data-index="${n}">${each}</p>`)
  const links = (kind: string, many: number) =>
    Array.from(
      { length: many },
      (_, at) =>
        `<li class="${kind}__item ${kind}__item--${at}" data-position="${at}"><a class="${kind}__link" href="/news/2024/0${at % 9}/story-${at}" data-track="${kind}:${at}"><span class="${kind}__title">What else is told of today, number ${at}</span></a></li>`,
    ).join('\n')
  const script = `<script>window.data = ${JSON.stringify(Array.from({ length: 120 }, (_, id) => ({ id, kind: 'slot', width: 300 })))}</script>`
  const metas = Array.from({ length: 30 }, (_, at) => `<meta property="og:extra-${at}" content="value ${at}">`).join('')
  return `<!doctype html><html lang="en"><head><title>Story ${n}</title>${metas}<meta property="article:published_time" content="2024-03-12T10:00:00Z">${script.repeat(4)}</head>
<body class="page page--article"><header class="masthead"><nav class="menu"><ul>${links('menu', 60)}</ul></nav></header>
<main><article class="article"><h1 class="article__title">Story ${n}</h1><div class="share-bar"><ul>${links('share', 8)}</ul></div>
<div class="article__body">${paragraphs.join('\n<div class="ad-slot" data-size="300x250"></div>\n')}</div></article>
<aside class="related"><ul>${links('related', 40)}</ul></aside></main>
<div class="most-read"><ul>${links('most-read', 40)}</ul></div><footer class="footer"><ul>${links('footer', 60)}</ul></footer>${script.repeat(2)}</body></html>`
}

/** Forty items, with the labels, pictures and opening words that most feeds carry. */
function feedOf(texts: readonly string[]): string {
  const items = Array.from({ length: 40 }, (_, at) => {
    const words = (texts[at % texts.length] ?? '').slice(0, 600).replaceAll(/[<&]/g, ' ')
    const labels = '<category domain="https://courier.example/world">World</category>'.repeat(4)
    return `<item><title>Story ${at} &amp; more</title><link>https://courier.example/${at}</link><description>&lt;p&gt;${words}&lt;/p&gt;</description>${labels}<pubDate>Tue, 12 Mar 2024 10:00:00 GMT</pubDate><guid isPermaLink="false">https://courier.example/${at}#0</guid><media:thumbnail width="240" height="135" url="https://courier.example/${at}.jpg"/><dc:creator>A. Writer</dc:creator></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title><link>https://courier.example/</link>${items.join('')}</channel></rss>`
}

function measureIntake({ articles }: Input): Intake {
  const pages = articles.slice(0, 40).map(({ text }, n) => pageOf(text, n))
  const feed = feedOf(articles.map(({ text }) => text))
  const extract = extractor()
  const parse = feeds()
  const many = 20
  const pagesMs = leastMs(() => {
    for (const page of pages) extract.extract(page, 'https://courier.example/story')
  })
  const feedMs = leastMs(() => {
    for (let n = 0; n < many; n++) parse.parse(feed)
  })
  return {
    pagesPerSecond: (1000 * pages.length) / pagesMs,
    pageKb: pages.reduce((sum, { length }) => sum + length, 0) / 1000 / pages.length,
    feedMbPerSecond: (many * feed.length) / 1000 / feedMs,
  }
}

const [file] = process.argv.slice(2)
if (file) process.stdout.write(JSON.stringify(measureIntake(JSON.parse(readFileSync(file, 'utf8')))))
