import { isIP } from 'node:net'
import { FetchRefused } from '#core/failures.ts'
import { isLoopback, isPublic } from './public-address.ts'

/**
 * A URL that may be asked, its address literals included; throws FetchRefused.
 * node's sockets do not look up a literal address, so it is checked here; URL has already made 0x7f.1 into 127.0.0.1.
 */
export function allowedUrl(text: string, allowLoopback: boolean): URL {
  if (!URL.canParse(text)) throw new FetchRefused(`expected a whole URL, got ${JSON.stringify(text.slice(0, 200))}`)
  const url = new URL(text)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new FetchRefused(`${url.protocol} is not the web`)
  if (url.username !== '' || url.password !== '') throw new FetchRefused('a URL may not carry a name or password')
  if (isIP(literal) !== 0 && !mayReach(allowLoopback)(literal))
    throw new FetchRefused(`${literal} is not a public address`)
  const ownPort = allowLoopback && (isLoopback(literal) || literal === 'localhost')
  if (!['', '80', '443'].includes(url.port) && !ownPort) throw new FetchRefused(`port ${url.port} is not the web's`)
  return url
}

export function mayReach(allowLoopback: boolean): (address: string) => boolean {
  return (address) => isPublic(address) || (allowLoopback && isLoopback(address))
}
