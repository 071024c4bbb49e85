import type { ArticleHead } from '#core/articles/article.ts'
import { articleOfPage } from '#core/articles/article-of-page.ts'
import { sourceById, sourceByUrl } from '#core/articles/source-of.ts'
import { storyLabel } from '#core/articles/story-label.ts'
import { languageOf } from '#core/claims/text/languages.ts'
import { FetchFailed, FetchRefused } from '#core/failures.ts'
import { hour, later, minute } from '#core/later.ts'
import type { Fetched } from '#core/ports.ts'
import type { IngestOutcome, IngestPorts } from './ingest-ports.ts'
import { type Content, storeVersion } from './store-version.ts'

/** Shorter is a teaser, a cookie wall or a picture, not an article. Characters. */
const shortestText = 200
/** Characters of a page that is set aside. */
const mostKept = 60_000
/** Two minutes, four, eight … up to six hours: about a day and a half of trying. */
const mostAttempts = 12

/** Fetches and extracts an article seen in a feed. What may pass is tried again later; what cannot be read is set aside. */
export async function extractArticle(id: string, ports: IngestPorts): Promise<IngestOutcome> {
  const head = await ports.articles.head(id)
  if (head?.url === undefined || head.owed?.kind !== 'extraction') return { kind: 'unknown', article: id }
  if (head.owed.at > ports.clock.now()) return { kind: 'later', article: id }
  const fetched = await fetchPage(head.url, ports)
  if (typeof fetched === 'string') return reject(head, fetched, ports)
  if ('problem' in fetched) return tryLater(head, fetched, ports)
  const content = contentOrReason(head, head.url, fetched, ports)
  if (typeof content !== 'string') return storeVersion(head, content, ports)
  const { contentType, text } = fetched
  await ports.articles.keepRaw({ id, at: ports.clock.now(), contentType, text: text.slice(0, mostKept) })
  return reject(head, content, ports)
}

interface Passing {
  readonly problem: string
  readonly retryAfterSeconds?: number
}

/** The page; or why it may come later; or, as text, why it never will. */
async function fetchPage(url: string, { fetcher }: IngestPorts): Promise<Fetched | Passing | string> {
  try {
    const fetched = await fetcher.fetch(url)
    if (fetched.status === 429 || fetched.status >= 500) return passing(`http ${fetched.status}`, fetched)
    if (fetched.status !== 200) return `http ${fetched.status}`
    const readable = /html|text\/plain/i.test(fetched.contentType)
    return readable ? fetched : `content type ${fetched.contentType}`
  } catch (problem) {
    if (problem instanceof FetchRefused) return problem.message
    if (problem instanceof FetchFailed) return { problem: problem.message }
    throw problem
  }
}

function passing(problem: string, { retryAfterSeconds }: Fetched): Passing {
  return { problem, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
}

/** A page that the extractor itself fails on fails every time. */
function contentOrReason(head: ArticleHead, url: string, fetched: Fetched, ports: IngestPorts): Content | string {
  try {
    return contentOf(head, url, fetched, ports)
  } catch (problem) {
    return `extraction failed: ${problem instanceof Error ? problem.message : String(problem)}`
  }
}

/**
 * What is in the page; or, as text, why it is not an article that can be read. What its publisher withdraws after it was read becomes a
 * version without words: nothing of it is claimed any more.
 */
function contentOf(head: ArticleHead, url: string, fetched: Fetched, ports: IngestPorts): Content | string {
  const packs = ports.packs.all()
  const arrived = ports.clock.now()
  const extracted = ports.extractor.extract(fetched.text, fetched.url)
  const label = storyLabel(extracted.headline ?? head.headline)
  if (label === 'embargoed') return 'embargoed by its publisher'
  if (label === 'withdrawn' && head.version === 0) return 'withdrawn by its publisher'
  if (label !== 'withdrawn' && extracted.text.trim().length < shortestText) return 'no article text found in the page'
  const source = head.source === null ? sourceByUrl(url, packs) : sourceById(head.source, packs)
  const { language: told, ...page } = articleOfPage(url, extracted, arrived, head)
  const language = languageOf(page.text) ?? told ?? source?.language ?? 'en'
  if (label !== 'withdrawn' && !/^en\b/i.test(language)) return `language ${language} is not read`
  const text = label === 'withdrawn' ? '' : page.text
  return { ...page, text, id: head.id, source: source?.id ?? head.source, language, arrived }
}

async function tryLater(head: ArticleHead, { problem, retryAfterSeconds }: Passing, ports: IngestPorts) {
  const attempts = (head.attempts ?? 0) + 1
  if (attempts >= mostAttempts) return reject(head, `${problem}, after ${attempts} attempts`, ports)
  const wait = Math.max(retryAfterSeconds ?? 0, Math.min(6 * hour, 2 ** attempts * minute))
  const at = later(ports.clock.now(), wait)
  const next: ArticleHead = { ...head, revision: head.revision + 1, attempts, owed: { kind: 'extraction', at } }
  const saved = await ports.articles.save(next)
  return { kind: saved === 'saved' ? 'later' : 'conflict', article: head.id, fields: { attempts, problem } } as const
}

/** An earlier version that was stored stays what it is: only this visit is set aside. */
async function reject(head: ArticleHead, reason: string, ports: IngestPorts): Promise<IngestOutcome> {
  const { owed: _, attempts: __, ...rest } = head
  const state = head.version === 0 ? 'rejected' : head.state
  const saved = await ports.articles.save({ ...rest, revision: head.revision + 1, state, reason })
  return { kind: saved === 'saved' ? 'rejected' : 'conflict', article: head.id, fields: { reason } }
}
