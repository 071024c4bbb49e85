import { dateIn } from '#core/articles/date-in-text.ts'
import { type DateClaim, dateInAddress } from '#core/articles/dated.ts'
import { publishedFrom } from './dates.ts'
import { articleData } from './json-ld.ts'
import { attributeOf, every, firstOf, type Page, textOf } from './page.ts'

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

const title = firstOf('title')
const heading = firstOf('h1')
const metas = every('meta')
const named = every('[class],[id]')
const language = attributeOf('html', 'lang')
const canonical = attributeOf('link[rel="canonical"]', 'href')
const marked = attributeOf('[itemprop~="datePublished"]', 'content')
/** Where pages show when they were published, the surest first. */
const times = [
  attributeOf('time[pubdate],time[itemprop~="datePublished"]', 'datetime'),
  attributeOf('article time[datetime]', 'datetime'),
  attributeOf('time[datetime]', 'datetime'),
  attributeOf('abbr[class~="published"]', 'title'),
]

/** From JSON-LD, then meta elements, then the visible page. Comments must be gone: their dates are not the article's. */
export function pageFacts(page: Page, url: string): PageFacts {
  const data = articleData(page)
  const meta = metaOf(page)
  const shownTitle = heading(page) ?? title(page)
  const headline = data?.headline ?? meta('og:title') ?? (shownTitle && textOf(shownTitle))
  const first = (...given: readonly (string | null | undefined)[]) =>
    given.map(publishedFrom).find((date) => date !== null)
  const sure: readonly DateClaim[] = [
    ['json-ld', first(data?.datePublished)],
    ['meta', first(...dateNames.map(meta), marked(page))],
  ]
  return {
    headline: headline?.replace(/\s+/g, ' ').trim() || null,
    dates: [
      ...sure,
      [
        'page',
        sure.some(([, date]) => date) ? undefined : (first(...times.map((time) => time(page))) ?? shownDate(page)),
      ],
      ['address', dateInAddress(url)],
    ],
    language: languageTag(language(page) ?? meta('og:locale') ?? meta('content-language')),
    url: ownAddress(canonical(page) ?? meta('og:url'), url),
    body: data?.articleBody ?? null,
  }
}

function metaOf(page: Page): (name: string) => string | undefined {
  const contents = new Map<string, string>()
  for (const { attribs } of metas(page)) {
    const { content } = attribs
    for (const by of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribs[by]?.toLowerCase()
      if (name && content?.trim() && !contents.has(name)) contents.set(name, content.trim())
    }
  }
  return (name) => contents.get(name)
}

/** A date in words, with its year, in an element that pages call so. */
function shownDate(page: Page): string | undefined {
  return named(page)
    .filter(({ attribs: { class: called, id } }) => shown.test(called ?? id ?? ''))
    .slice(0, 5)
    .map((holder) => textOf(holder).replace(/\s+/g, ' ').trim())
    .filter((words) => words.length < 100 && /\b(?:19|20)\d\d\b/.test(words))
    .map((words) => dateIn(words, '9000-01-01T00:00:00.000Z'))
    .find((date) => date !== undefined)
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
