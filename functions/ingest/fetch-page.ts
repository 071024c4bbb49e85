import { FetchFailed, FetchRefused } from '#core/failures.ts'
import type { Fetched } from '#core/ports/news.ts'
import type { IngestPorts } from './ingest-ports.ts'
import type { Passing, Unread } from './unread.ts'

/** The page at an address; or why it may come later; or why it never will. */
export async function fetchPage(url: string, { fetcher }: IngestPorts): Promise<Fetched | Passing | Unread> {
  try {
    const fetched = await fetcher.fetch(url)
    const { status, contentType, retryAfterSeconds } = fetched
    if (status === 429 || status >= 500)
      return { problem: `http ${status}`, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
    if (status !== 200) return { reason: `http ${status}` }
    return /html|text\/plain/i.test(contentType) ? fetched : { reason: `content type ${contentType}` }
  } catch (problem) {
    if (problem instanceof FetchRefused) return { reason: problem.message }
    if (problem instanceof FetchFailed) return { problem: problem.message }
    throw problem
  }
}
