import type { Article, ArticleHead } from '#core/articles/article.ts'
import { idOf } from '#core/id.ts'
import type { IngestOutcome, IngestPorts } from './ingest-ports.ts'

/** An article's text and what is known of it, before it has a version. */
export type Content = Omit<Article, 'version'>

/** How often a body left behind by a crash is taken in before the newer text gets its turn. */
const most = 3

/** Stores content as the next version under a head (undefined: none stands), unless it is the text that stands. */
export async function storeVersion(
  standing: ArticleHead | undefined,
  content: Content,
  ports: IngestPorts,
): Promise<IngestOutcome> {
  let head = standing
  for (let attempt = 0; attempt < most; attempt += 1) {
    const fingerprint = fingerprintOf(content.text)
    if (head?.fingerprint === fingerprint) return sameAgain(head, ports)
    const version = (head?.version ?? 0) + 1
    const written = (await ports.articles.saveBody({ ...content, version })) === 'saved'
    const body = written ? content : await ports.articles.body(content.id, version)
    if (body === undefined) break
    const next = headOf(head, { ...body, version }, ports.clock.now())
    if (next.source !== null)
      await ports.sources.note({ source: next.source, article: next.id, seen: next.seen, fate: 'read' })
    if ((await ports.articles.save(next)) === 'conflict') break
    if (written || next.fingerprint === fingerprint) return { kind: 'stored', article: content.id, fields: { version } }
    head = next
  }
  return { kind: 'conflict', article: content.id }
}

/** What it owed for extraction is paid; what an earlier text owes for reading stays owed. */
async function sameAgain(head: ArticleHead, { articles }: IngestPorts): Promise<IngestOutcome> {
  if (head.owed?.kind !== 'extraction') return { kind: 'same', article: head.id }
  const { owed: _, attempts: __, ...rest } = head
  const saved = await articles.save({ ...rest, revision: head.revision + 1 })
  return { kind: saved === 'saved' ? 'same' : 'conflict', article: head.id }
}

function headOf(head: ArticleHead | undefined, body: Article, now: string): ArticleHead {
  const headline = body.headline ?? head?.headline
  const url = body.url ?? head?.url
  return {
    id: body.id,
    ...(url === undefined ? {} : { url }),
    source: body.source,
    ...(headline === undefined ? {} : { headline }),
    published: body.published,
    seen: head?.seen ?? now,
    version: body.version,
    fingerprint: fingerprintOf(body.text),
    revision: (head?.revision ?? 0) + 1,
    state: 'stored',
    dossiers: head?.dossiers ?? [],
    owed: { kind: 'reading', at: now },
  }
}

function fingerprintOf(text: string): string {
  return idOf('text', text)
}
