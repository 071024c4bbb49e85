import * as z from 'zod'
import { every, type Page, textOf } from './page.ts'

const ArticleData = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  articleBody: z.string().optional().catch(undefined),
})
export type ArticleData = z.infer<typeof ArticleData>

const dataScripts = every('script[type="application/ld+json"]')
/** Things a page's data may list: what is beyond is no description of one article. */
const most = 100

/** The first article among a page's JSON-LD, inside `@graph`, arrays or a page's main entity too; what does not parse is passed over. */
export function articleData(page: Page): ArticleData | undefined {
  const things = dataScripts(page).flatMap((script) => flat(parsed(textOf(script))))
  return things
    .map((thing) => ArticleData.safeParse(thing))
    .flatMap((result) => (result.success ? [result.data] : []))
    .find((thing) => /Article|Posting|Report/.test([thing['@type']].flat().join(' ')))
}

function flat(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, most).flatMap((each) => (Array.isArray(each) ? [] : flat(each)))
  const { '@graph': graph, mainEntity } = (value ?? {}) as { '@graph'?: unknown; mainEntity?: unknown }
  return [value, ...(Array.isArray(graph) ? graph.slice(0, most) : []), ...(mainEntity ? [mainEntity] : [])]
}

/** Some pages wrap their data for parsers of long ago. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:\/\/)?\s*<!(?:\[CDATA\[|--)|(?:\/\/)?\s*(?:\]\]|--)>\s*$/g, ''))
  } catch {
    return null
  }
}
