import type { Context } from 'hono'
import { messagePage } from '#views/pages/message-page.ts'

/** What is spent is of a network or of everybody, so it tells nothing of an address. */
export function tooMany(context: Context): Response | Promise<Response> {
  const text =
    'Too many of these came from your network, or in all, since midnight UTC. Nothing was lost; please come back tomorrow.'
  return context.html(messagePage('Too many requests', text), 429, { 'retry-after': '86400' })
}
