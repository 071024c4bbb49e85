import type { Message } from '#core/messages.ts'
import { extractArticle } from './extract-article.ts'
import type { IngestPorts } from './ingest-ports.ts'
import { takeDocument } from './take-document.ts'

/**
 * Turns an article that owes extraction, or a document handed in, into a stored version that owes a reading.
 * Body first, then the head on condition; the same text again is no new version.
 */
export async function ingest(message: Message<'articles'>, ports: IngestPorts): Promise<'done' | 'again'> {
  const outcome =
    'document' in message ? await takeDocument(message.document, ports) : await extractArticle(message.extract, ports)
  ports.log.event(`ingest.${outcome.kind}`, { article: outcome.article, ...outcome.fields })
  if (outcome.kind === 'conflict') return 'again'
  if (outcome.kind === 'stored') await ports.queues.send('readings', [{ article: outcome.article }])
  return 'done'
}
