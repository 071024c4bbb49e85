import * as z from 'zod'
import { publishedFrom } from './dates.ts'
import type { Page } from './page.ts'

/** What a page says about itself. */
export interface PageFacts {
  readonly headline: string | null
  readonly published: string | null
  readonly language: string | null
  /** The page's own name for its address; null when it names none on its own host. */
  readonly url: string | null
}

const ArticleData = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional(),
  datePublished: z.string().optional(),
})

/** From JSON-LD, then meta elements, then the visible page. */
export function pageFacts(page: Page, url: string): PageFacts {
  const data = articleData(page)
  const meta = (name: string) =>
    attribute(page, `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`, 'content')
  const times = [
    data?.datePublished,
    meta('article:published_time'),
    meta('datePublished'),
    meta('og:published_time'),
    meta('pubdate'),
    meta('date'),
    meta('dc.date'),
    meta('DC.date.issued'),
    attribute(page, 'time[pubdate],time[itemprop="datePublished"]', 'datetime'),
    attribute(page, 'article time[datetime],time[datetime]', 'datetime'),
  ]
  const title = data?.headline ?? meta('og:title') ?? page.querySelector('h1')?.textContent ?? page.title
  const language = attribute(page, 'html', 'lang') ?? meta('og:locale') ?? meta('content-language')
  return {
    headline: title?.replace(/\s+/g, ' ').trim() || null,
    published: times.map(publishedFrom).find((each) => each !== null) ?? null,
    language: languageTag(language),
    url: ownAddress(attribute(page, 'link[rel="canonical"]', 'href') ?? meta('og:url'), url),
  }
}

/** The first article among a page's JSON-LD, inside `@graph` or arrays too; what does not parse is passed over. */
function articleData(page: Page): z.infer<typeof ArticleData> | undefined {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const things = scripts.flatMap((script) => flat(parsed(script.textContent ?? '')))
  return things
    .map((thing) => ArticleData.safeParse(thing))
    .flatMap((result) => (result.success ? [result.data] : []))
    .find((thing) => /Article|Posting|Report/.test([thing['@type']].flat().join(' ')))
}

function flat(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((each) => (Array.isArray(each) ? [] : flat(each)))
  const graph = (value as { '@graph'?: unknown } | null)?.['@graph']
  return Array.isArray(graph) ? [value, ...graph.slice(0, 100)] : [value]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
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
  const bare = (host: string) => host.replace(/^(?:www|m|amp)\./, '')
  return /^https?:$/.test(own.protocol) && bare(own.hostname) === bare(new URL(url).hostname) ? own.href : null
}
