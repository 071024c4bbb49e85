import { readFileSync } from 'node:fs'
import type { ArticleIn } from '#core/articles/article.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { idOf } from '#core/id.ts'
import type { Connection } from '../../ops/connection.ts'
import { attached } from '../attached.ts'
import { documentsIn } from '../documents.ts'
import { Problem } from '../problem.ts'
import { queueEvent } from '../sample-events.ts'

/** Bytes of a message of SQS. */
const mostBytes = 256 * 1024

/** Hands in every article of the files and prints what became of each; a file that cannot be read is told and the rest go on. */
export async function ingestFiles(
  files: readonly string[],
  connect: <T>(act: (to: Connection) => Promise<T>) => Promise<T> = attached,
): Promise<void> {
  const told = await connect(async (to) => {
    const lines: string[] = []
    for (const file of files) {
      try {
        for (const document of await documentsIn(file, readFileSync(file === '-' ? 0 : file), to.clock.now()))
          lines.push(`${file}: ${await take(document, to)}`)
      } catch (error) {
        if (!(error instanceof Problem) && (error as NodeJS.ErrnoException).code === undefined) throw error
        console.error((error as Error).message)
        process.exitCode = 1
      }
    }
    return lines
  })
  for (const line of told) console.log(line)
}

async function take(document: ArticleIn, to: Connection): Promise<string> {
  const message = { document }
  if (Buffer.byteLength(JSON.stringify(message)) > mostBytes)
    throw new Problem(`${document.id}: longer than a message may be (${mostBytes} bytes).`)
  const id = document.url === undefined ? idOf('document', document.id) : articleIdOf(document.url)
  const before = (await to.stores.articles.head(id))?.version ?? 0
  await to.invoke('ingest', queueEvent('articles', message, to.clock.now()))
  const after = (await to.stores.articles.head(id))?.version ?? 0
  if (after === 0) throw new Problem(`${document.id} was not stored; the host's log says why.`)
  return `${id} ${after > before ? `version ${after}` : `nothing new (version ${after})`}`
}
