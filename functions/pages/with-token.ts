import type { Context } from 'hono'
import type { TokenPurpose } from '#core/ports/subscribers.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { brokenLinkPage } from '#views/pages/link-pages.ts'
import { stampFor } from './form-stamp.ts'
import type { PagePorts } from './page-ports.ts'

/** The profile a token speaks for; undefined when the token is not (or no longer) good for this purpose. */
export async function profileOf(token: string, purpose: TokenPurpose, ports: PagePorts): Promise<Profile | undefined> {
  const verified = ports.tokens.verify(token, purpose, ports.clock.now())
  if (typeof verified === 'string') return undefined
  const profile = await ports.subscribers.profile(verified.subscriber)
  if (profile === undefined) return undefined
  // Unsubscribing works from the oldest mail, whatever has changed since.
  return purpose === 'unsubscribe' || profile.epoch === verified.epoch ? profile : undefined
}

/**
 * Answers for the profile that the token speaks for. For every other token there is one and the same page, whatever is wrong
 * with it: it offers a fresh link by mail.
 */
export async function withToken(
  context: Context,
  purpose: TokenPurpose,
  token: string,
  ports: PagePorts,
  answer: (profile: Profile) => Response | Promise<Response>,
): Promise<Response> {
  const profile = await profileOf(token, purpose, ports)
  return profile === undefined ? brokenLink(context, ports) : answer(profile)
}

export function brokenLink(context: Context, ports: PagePorts): Response | Promise<Response> {
  const watches = ports.packs.all().map(({ watch }) => watch)
  return context.html(brokenLinkPage({ watches, stamp: stampFor('link', ports) }), 400)
}
