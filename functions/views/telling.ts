import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'

/** For whom an edition is written out: a mail's reader saw the one before and gets the next; the web's may have seen none. */
export interface Telling {
  readonly pack: Pack
  readonly publicUrl: string
  readonly medium: 'mail' | 'web'
}

/** What one address of the web holds for good, so that a link in a mail leads to just what the mail says. */
export const addressOf = {
  edition: (publicUrl: string, { id }: Edition) => `${publicUrl}/e/${id}`,
  development: (publicUrl: string, dossier: string, development: string) => `${publicUrl}/d/${dossier}#${development}`,
  watch: (publicUrl: string, watch: string) => `${publicUrl}/${watch}/`,
  report: (publicUrl: string, about: string) => `${publicUrl}/report?about=${encodeURIComponent(about)}`,
} as const
