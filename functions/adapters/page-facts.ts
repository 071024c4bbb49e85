import { dateIn } from '#core/articles/date-in-text.ts'
import { type DateClaim, dateInAddress } from '#core/articles/dated.ts'
import { publishedFrom } from './dates.ts'
import { articleData } from './json-ld.ts'
import type { Page, PageElement } from './page.ts'

/** What a page says about itself. */
export interface PageFacts {
  readonly headline: string | null
  /** What it says about when it was published, surest first. */
  readonly dates: readonly DateClaim[]
  readonly language: string | null
  /** The page's own name for its address; null when it names none on its own host. */
  readonly url: string | null
  /** The whole article as data, where the page carries it. */
  readonly body: string | null
}

/** Names of meta elements that hold when an article was published, in lower case. */
const dateNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'pubdate',
  'article.published',
  'date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dc.date',
]
const shown =
  /(?:^|[\s_-])(?:published|pubdate|publish-date|published-date|post-date|entry-date|article-date|date|timestamp)(?:$|\s)/i

/** From JSON-LD, then meta elements, then the visible page. Comments must be gone: their dates are not the article's. */
export function pageFacts(page: Page, url: string): PageFacts {
  const data = articleData(page)
  const meta = metaOf(page)
  const title = data?.headline ?? meta('og:title') ?? page.querySelector('h1')?.textContent ?? page.title
  const language = attribute(page, 'html', 'lang') ?? meta('og:locale') ?? meta('content-language')
  const first = (...given: readonly (string | null | undefined)[]) =>
    given.map(publishedFrom).find((date) => date !== null)
  const sure: readonly DateClaim[] = [
    ['json-ld', first(data?.datePublished)],
    ['meta', first(...dateNames.map(meta), attribute(page, '[itemprop~="datePublished"]', 'content'))],
  ]
  return {
    headline: title?.replace(/\s+/g, ' ').trim() || null,
    dates: [
      ...sure,
      ['page', sure.some(([, date]) => date) ? undefined : (first(...timesOf(page)) ?? shownDate(page))],
      ['address', dateInAddress(url)],
    ],
    language: languageTag(language),
    url: ownAddress(attribute(page, 'link[rel="canonical"]', 'href') ?? meta('og:url'), url),
    body: data?.articleBody ?? null,
  }
}

function metaOf(page: Page): (name: string) => string | undefined {
  const named = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim()
    for (const by of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(by)?.toLowerCase()
      if (name && content && !named.has(name)) named.set(name, content)
    }
  }
  return (name) => named.get(name)
}

function timesOf(page: Page): readonly (string | undefined)[] {
  return [
    attribute(page, 'time[pubdate],time[itemprop~="datePublished"]', 'datetime'),
    attribute(page, 'article time[datetime]', 'datetime') ?? attribute(page, 'time[datetime]', 'datetime'),
    page.querySelector('abbr[class~="published"]')?.getAttribute('title') ?? undefined,
  ]
}

/** A date in words, with its year, in an element that pages call so. */
function shownDate(page: Page): string | undefined {
  const holders: readonly PageElement[] = [...page.querySelectorAll('[class],[id]')].filter((each) =>
    shown.test(each.getAttribute('class') ?? each.getAttribute('id') ?? ''),
  )
  return holders
    .slice(0, 5)
    .map((holder) => holder.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((words) => words.length < 100 && /\b(?:19|20)\d\d\b/.test(words))
    .map((words) => dateIn(words, '9000-01-01T00:00:00.000Z'))
    .find((date) => date !== undefined)
}

function attribute(page: Page, selector: string, name: string): string | undefined {
  return page.querySelector(selector)?.getAttribute(name)?.trim() || undefined
}

/** BCP 47 with hyphens, `en_GB` included; null for what is no tag. */
function languageTag(text: string | undefined): string | null {
  const tag = text?.split(',')[0]?.trim().replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}

/** A page may name another address of itself, not one of somebody else. */
function ownAddress(text: string | undefined, url: string): string | null {
  if (text === undefined || !URL.canParse(text, url)) return null
  const own = new URL(text, url)
  const bare = (host: string) => host.replace(/^(?:www|m|amp|mobile|edition|touch)\./, '')
  return /^https?:$/.test(own.protocol) && bare(own.hostname) === bare(new URL(url).hostname) ? own.href : null
}
