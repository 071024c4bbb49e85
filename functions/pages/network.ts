import type { Context } from 'hono'

/** The caller's network, coarse enough to be nobody: /24 of IPv4, /48 of IPv6; 'unknown' outside a gateway. */
export function networkOf(context: Context): string {
  const event = (context.env as { event?: { requestContext?: { http?: { sourceIp?: string } } } } | undefined)?.event
  const address = event?.requestContext?.http?.sourceIp
  if (address === undefined) return 'unknown'
  return address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.')
}
