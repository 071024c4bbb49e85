import type { ArticleHead } from '#core/articles/article.ts'
import { articleOfPage } from '#core/articles/article-of-page.ts'
import { sourceById, sourceByUrl } from '#core/articles/source-of.ts'
import { storyLabel } from '#core/articles/story-label.ts'
import { languageOf } from '#core/claims/text/languages.ts'
import type { Fetched } from '#core/ports/news.ts'
import type { IngestPorts } from './ingest-ports.ts'
import type { Content } from './store-version.ts'
import type { Passing, Unread } from './unread.ts'

/** Shorter is a teaser, a cookie wall or a picture, not an article. Characters. */
const shortestText = 200

/**
 * What is in the page of an article; or why it is not one that can be read. What its publisher holds back is looked for again. What it
 * withdraws after it was read becomes a version without words: nothing of it is claimed any more.
 */
export function contentOf(
  head: ArticleHead & { readonly url: string },
  fetched: Fetched,
  ports: IngestPorts,
): Content | Passing | Unread {
  try {
    return readable(head, fetched, ports)
  } catch (problem) {
    // A page that the extractor itself fails on fails every time.
    return { reason: `extraction failed: ${problem instanceof Error ? problem.message : String(problem)}` }
  }
}

function readable(
  head: ArticleHead & { readonly url: string },
  fetched: Fetched,
  ports: IngestPorts,
): Content | Passing | Unread {
  const packs = ports.packs.all()
  const arrived = ports.clock.now()
  const extracted = ports.extractor.extract(fetched.text, fetched.url)
  const label = storyLabel(extracted.headline ?? head.headline)
  if (label === 'embargoed') return { problem: 'embargoed by its publisher' }
  if (label === 'withdrawn' && head.version === 0) return { reason: 'withdrawn by its publisher' }
  if (label !== 'withdrawn' && extracted.text.trim().length < shortestText)
    return { reason: 'no article text found in the page' }
  const source = head.source === null ? sourceByUrl(head.url, packs) : sourceById(head.source, packs)
  const { language: told, ...page } = articleOfPage(head.url, extracted, arrived, head)
  const language = languageOf(page.text) ?? told ?? source?.language ?? 'en'
  if (label !== 'withdrawn' && !/^en\b/i.test(language)) return { reason: `language ${language} is not read`, language }
  const text = label === 'withdrawn' ? '' : page.text
  return { ...page, text, id: head.id, source: source?.id ?? head.source, language, arrived }
}
