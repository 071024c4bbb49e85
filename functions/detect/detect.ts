import type { Article, ArticleHead } from '#core/articles/article.ts'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { DetectPorts } from './detect-ports.ts'
import { postpone } from './postpone.ts'
import { reviseDossier } from './revise-dossier.ts'

/**
 * Reads the newest version of an article and brings every dossier it touches, or once touched, up to date.
 * Until its debt is cleared at the end it is read again; each step meets its own earlier writes as done.
 * What fails is still owed, but tick asks for it ever less often; the message itself ends among the dead letters.
 */
export async function detect(id: string, ports: DetectPorts): Promise<'done' | 'again'> {
  try {
    return await read(id, ports)
  } catch (problem) {
    await postpone(id, ports)
    throw problem
  }
}

async function read(id: string, ports: DetectPorts): Promise<'done' | 'again'> {
  const head = await ports.articles.head(id)
  if (head?.owed?.kind !== 'reading') return 'done'
  const article = await ports.articles.body(id, head.version)
  if (article === undefined) return setAside(head, 'its text is no longer kept', ports)
  const pack = ports.detection.packOf(article, ports.packs.all())
  const evidence = ports.detection.evidenceOf(article, ports.detection.read(article, pack), pack)
  const marked = await markTouched(head, pack === null ? [] : [...evidence.keys()], ports)
  if (marked === undefined) return 'again'
  for (const dossier of marked.dossiers) {
    const row = evidence.get(dossier) ?? tombstone(article, ports.detection.version)
    if (!(await attach(dossier, row, pack, ports))) return 'again'
  }
  ports.log.event('detect.read', { article: id, version: article.version, dossiers: evidence.size })
  return settle(marked, pack === null ? 'no watch follows what it is about' : undefined, ports)
}

/** Says on the article which dossiers it is about to touch, so that a later version revisits them whatever happens now. */
async function markTouched(head: ArticleHead, touched: readonly string[], { articles }: DetectPorts) {
  const dossiers = [...new Set([...head.dossiers, ...touched])].sort()
  if (dossiers.length === head.dossiers.length) return head
  const marked: ArticleHead = { ...head, revision: head.revision + 1, dossiers }
  return (await articles.save(marked)) === 'saved' ? marked : undefined
}

async function attach(dossier: string, row: Evidence, pack: Pack | null, ports: DetectPorts): Promise<boolean> {
  await ports.dossiers.saveEvidence(dossier, row)
  const revised = await reviseDossier(dossier, pack, ports)
  if (revised === 'contended') {
    ports.log.event('detect.contended', { dossier })
    return false
  }
  if (revised === 'owes') await ports.queues.send('changes', [{ dossier }])
  return true
}

/** A version that came meanwhile owes its own reading; then there is nothing to clear. */
async function settle(head: ArticleHead, reason: string | undefined, { articles }: DetectPorts): Promise<'done'> {
  const { owed: _, reason: __, attempts: ___, ...rest } = head
  await articles.save({
    ...rest,
    revision: head.revision + 1,
    state: 'read',
    ...(reason === undefined ? {} : { reason }),
  })
  return 'done'
}

async function setAside(head: ArticleHead, reason: string, { articles }: DetectPorts): Promise<'done'> {
  const { owed: _, ...rest } = head
  await articles.save({ ...rest, revision: head.revision + 1, state: 'rejected', reason })
  return 'done'
}

/** An earlier version said something here, this one does not. */
function tombstone(article: Article, reader: number): Evidence {
  return {
    article: article.id,
    version: article.version,
    reader,
    source: article.source,
    published: article.published,
    arrived: article.arrived,
    claims: [],
    context: {},
  }
}
