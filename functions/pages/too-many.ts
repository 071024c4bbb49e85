import type { Context } from 'hono'
import { words } from '#views/page-wording.ts'
import { messagePage } from '#views/pages/message-page.ts'

/** What is spent is of a network or of everybody, so it tells nothing of an address. */
export function tooMany(context: Context): Response | Promise<Response> {
  return context.html(messagePage(...words.site.failures.tooMany), 429, { 'retry-after': '86400' })
}
