import type { ArticleHead } from '#core/articles/article.ts'
import { hour, later, minute } from '#core/later.ts'
import { contentOf } from './content-of.ts'
import { fetchPage } from './fetch-page.ts'
import type { IngestOutcome, IngestPorts } from './ingest-ports.ts'
import { otherAddress } from './other-address.ts'
import { storeVersion } from './store-version.ts'
import type { Passing, Unread } from './unread.ts'

/** Characters of a page that is set aside. */
const mostKept = 60_000
/** Two minutes, four, eight … up to six hours: about a day and a half of trying. */
const mostAttempts = 12

/** Fetches and extracts an article seen in a feed. What may pass is tried again later; what cannot be read is set aside. */
export async function extractArticle(id: string, ports: IngestPorts): Promise<IngestOutcome> {
  const head = await ports.articles.head(id)
  const url = head?.url
  if (head === undefined || url === undefined || head.owed?.kind !== 'extraction')
    return { kind: 'unknown', article: id }
  if (head.owed.at > ports.clock.now()) return { kind: 'later', article: id }
  const page = await fetchPage(url, ports)
  if ('reason' in page) return setAside(head, page, ports)
  if ('problem' in page) return tryLater(head, page, ports)
  const content = contentOf({ ...head, url }, page, ports)
  if ('problem' in content) return tryLater(head, content, ports)
  if ('reason' in content) {
    const { contentType, text } = page
    await ports.articles.keepRaw({ id, at: ports.clock.now(), contentType, text: text.slice(0, mostKept) })
    return setAside(head, content, ports)
  }
  const sameAs = await otherAddress(head, content.url ?? url, ports.articles)
  if (sameAs !== undefined) return setAside(head, { reason: `another address of ${sameAs}`, sameAs }, ports)
  return storeVersion(head, content, ports)
}

async function tryLater(head: ArticleHead, { problem, retryAfterSeconds }: Passing, ports: IngestPorts) {
  const attempts = (head.attempts ?? 0) + 1
  if (attempts >= mostAttempts) return setAside(head, { reason: `${problem}, after ${attempts} attempts` }, ports)
  const wait = Math.max(retryAfterSeconds ?? 0, Math.min(6 * hour, 2 ** attempts * minute))
  const at = later(ports.clock.now(), wait)
  const next: ArticleHead = { ...head, revision: head.revision + 1, attempts, owed: { kind: 'extraction', at } }
  const saved = await ports.articles.save(next)
  return { kind: saved === 'saved' ? 'later' : 'conflict', article: head.id, fields: { attempts, problem } } as const
}

/** An earlier version that was stored stays what it is: only this visit is set aside. */
async function setAside(head: ArticleHead, unread: Unread, ports: IngestPorts): Promise<IngestOutcome> {
  const { reason, language, sameAs } = unread
  const { owed: _, attempts: __, ...rest } = head
  const state = head.version === 0 ? 'rejected' : head.state
  if (state === 'rejected' && sameAs === undefined && head.source !== null) {
    const fate = language === undefined ? { fate: 'set-aside' as const } : { fate: 'language' as const, language }
    await ports.sources.note({ source: head.source, article: head.id, seen: head.seen, ...fate })
  }
  const next = { ...rest, revision: head.revision + 1, state, reason, ...(sameAs === undefined ? {} : { sameAs }) }
  const saved = await ports.articles.save(next)
  return { kind: saved === 'saved' ? 'rejected' : 'conflict', article: head.id, fields: { reason } }
}
