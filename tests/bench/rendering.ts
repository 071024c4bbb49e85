import type { Item } from '#core/editions/edition.ts'
import { editionBody } from '#views/email/edition-body.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import { development, edition, pack, personal, talks } from '../views/edition-builder.ts'
import { leastMs } from './cpu.ts'

/** CPU milliseconds, the least of some rounds. */
export interface Rendering {
  readonly bodyMs: number
  readonly personMs: number
}

const mails = 400

/** A day of many developments: its body for all its readers, and what one more reader costs. */
function measureRendering(): Rendering {
  const many = Array.from(
    { length: 60 },
    (_, at): Item => ({
      dossier: `dossier-${at}`,
      change: 'new',
      development: development({
        ...talks,
        id: `move-${at}`,
        weight: 60 - at,
        headline: `Envoy ${at} calls for talks`,
      }),
    }),
  )
  const long = edition({ items: [...edition().items, ...many] })
  const telling = { pack, publicUrl: personal.publicUrl, medium: 'mail' } as const
  return {
    bodyMs: eachMs(() => editionBody(long, telling)),
    personMs: eachMs(() => editionMail(long, pack, personal)),
  }
}

function eachMs(work: () => unknown): number {
  return (
    leastMs(() => {
      for (let mail = 0; mail < mails; mail += 1) work()
    }) / mails
  )
}

process.stdout.write(JSON.stringify(measureRendering()))
