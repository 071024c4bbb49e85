import { FetchFailed, FetchRefused } from '#core/failures.ts'
import type { Fetched, Fetcher } from '#core/ports/news.ts'

/** Answers by URL: a text (200), a whole answer, `refused`, or absent (fails as a dead host does). */
export type Answers = Map<string, string | Fetched | 'refused'>

export interface MemoryFetcher extends Fetcher {
  readonly answers: Answers
  /** Every URL asked for, in order. */
  readonly asked: string[]
}

/** Answers 304 to a validator that equals the answer's own. */
export function memoryFetcher(): MemoryFetcher {
  const answers: Answers = new Map()
  const asked: string[] = []
  return {
    answers,
    asked,
    async fetch(url, validators) {
      asked.push(url)
      const answer = answers.get(url)
      if (answer === undefined) throw new FetchFailed(`nothing answers at ${url}`)
      if (answer === 'refused') throw new FetchRefused(`${url} must not be reached`)
      if (typeof answer === 'string') return ok(url, answer)
      const unchanged = answer.etag !== undefined && answer.etag === validators?.etag
      return unchanged ? { ...answer, status: 304, text: '' } : answer
    },
  }
}

function ok(url: string, text: string): Fetched {
  return { status: 200, url, contentType: 'text/html; charset=utf-8', text }
}
