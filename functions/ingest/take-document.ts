import { type ArticleIn, textOf } from '#core/articles/article.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { publishedAt } from '#core/articles/published-at.ts'
import { sourceById, sourceByUrl } from '#core/articles/source-of.ts'
import { idOf } from '#core/id.ts'
import type { IngestOutcome, IngestPorts } from './ingest-ports.ts'
import { storeVersion } from './store-version.ts'

/** Takes a document as it was handed in: its text is final, nothing is fetched. */
export async function takeDocument(document: ArticleIn, ports: IngestPorts): Promise<IngestOutcome> {
  const { url, headline } = document
  const id = url === undefined ? idOf('document', document.id) : articleIdOf(url)
  const packs = ports.packs.all()
  const source =
    (document.source === undefined ? undefined : sourceById(document.source, packs)) ??
    (url === undefined ? undefined : sourceByUrl(url, packs))
  const content = {
    id,
    source: source?.id ?? document.source ?? null,
    ...(url === undefined ? {} : { url }),
    ...(headline === undefined ? {} : { headline }),
    language: document.language ?? source?.language ?? 'en',
    published: publishedAt(document.published),
    arrived: ports.clock.now(),
    text: textOf(document),
  }
  return storeVersion(await ports.articles.head(id), content, ports)
}
