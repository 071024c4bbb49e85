import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { FetchFailed, FetchRefused } from '#core/failures.ts'
import type { Fetched, Fetcher } from '#core/ports/news.ts'
import { allowedUrl, mayReach } from './allowed-url.ts'
import { boundedBody } from './bounded-body.ts'
import { decodedText } from './decoded-text.ts'
import { guardedLookup, type Resolve, resolveBySystem } from './guarded-lookup.ts'

export interface FetcherOptions {
  /** For a host on one machine alone: this machine's own addresses, on any port. Never where others may name a URL. */
  readonly allowLoopback?: boolean
  readonly resolve?: Resolve
  /** Address of a page that says who asks. */
  readonly contact?: string
  readonly connectMilliseconds?: number
  readonly totalMilliseconds?: number
  readonly wireBytes?: number
  readonly decodedBytes?: number
}

type Settings = Required<FetcherOptions>

const defaults: Settings = {
  allowLoopback: false,
  resolve: resolveBySystem,
  contact: '',
  connectMilliseconds: 3000,
  totalMilliseconds: 15_000,
  wireBytes: 5 * 1024 * 1024,
  decodedBytes: 10 * 1024 * 1024,
}

const agent = 'Sitrep/1'

const redirects = new Set([301, 302, 303, 307, 308])
const mostRedirects = 3

/** Every hop is checked anew: scheme, port, literal address, and all addresses of its name. */
export function fetcher(options: FetcherOptions = {}): Fetcher {
  const settings = { ...defaults, ...options }
  return {
    async fetch(url, validators = {}) {
      const signal = AbortSignal.timeout(settings.totalMilliseconds)
      let at = allowedUrl(url, settings.allowLoopback)
      for (let hop = 0; hop <= mostRedirects; hop++) {
        const headers = requestHeaders(settings, validators)
        const fetched = await once(at, headers, settings, signal)
        if (typeof fetched !== 'string') return fetched
        at = allowedUrl(new URL(fetched, at).href, settings.allowLoopback)
      }
      throw new FetchRefused(`more than ${mostRedirects} redirects from ${url}`)
    },
  }
}

function requestHeaders(settings: Settings, validators: { readonly etag?: string; readonly lastModified?: string }) {
  return {
    'user-agent': settings.contact === '' ? agent : `${agent} (+${settings.contact})`,
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    ...(validators.etag === undefined ? {} : { 'if-none-match': validators.etag }),
    ...(validators.lastModified === undefined ? {} : { 'if-modified-since': validators.lastModified }),
  }
}

/** One request; answers what came, or where it was sent on to. */
async function once(
  url: URL,
  headers: Readonly<Record<string, string>>,
  settings: Settings,
  signal: AbortSignal,
): Promise<Fetched | string> {
  try {
    const response = await respond(url, headers, settings, signal)
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if (redirects.has(status) && location !== undefined) {
      response.destroy()
      if (!URL.canParse(location, url.href)) throw new FetchFailed(`${url.host} sends on to what is no URL`)
      return location
    }
    const caps = { wire: settings.wireBytes, decoded: settings.decodedBytes }
    return fetchedOf(url, response, await boundedBody(response, caps, signal))
  } catch (error) {
    if (error instanceof FetchRefused || error instanceof FetchFailed) throw error
    const reason = signal.aborted ? `no whole answer in ${settings.totalMilliseconds} ms` : (error as Error).message
    throw new FetchFailed(`${url.host}: ${reason}`, { cause: error })
  }
}

/** Each request has its own agent and socket: a pooled one would skip the lookup, and with it the guard. */
function respond(
  url: URL,
  headers: Readonly<Record<string, string>>,
  settings: Settings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const lookup: LookupFunction = guardedLookup(mayReach(settings.allowLoopback), settings.resolve)
  const secure = url.protocol === 'https:'
  const agent = secure ? new SecureAgent({ keepAlive: false }) : new PlainAgent({ keepAlive: false })
  return new Promise((resolve, reject) => {
    const options = { headers, lookup, agent, signal }
    const request = secure ? secureRequest(url, options, resolve) : plainRequest(url, options, resolve)
    request.on('error', reject)
    request.on('socket', (socket: Socket) => {
      const late = setTimeout(
        () => request.destroy(new FetchFailed(`no connection to ${url.host} in ${settings.connectMilliseconds} ms`)),
        settings.connectMilliseconds,
      )
      socket.once('close', () => clearTimeout(late))
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(late)
        const reached = socket.remoteAddress ?? ''
        if (!mayReach(settings.allowLoopback)(reached))
          request.destroy(new FetchRefused(`${url.host} led to ${reached}`))
      })
    })
    request.end()
  })
}

function fetchedOf(url: URL, response: IncomingMessage, body: Uint8Array): Fetched {
  const { etag, 'last-modified': lastModified, 'retry-after': retryAfter } = response.headers
  const retryAfterSeconds = retryAfter === undefined ? Number.NaN : secondsUntil(retryAfter)
  const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(response.headers['cache-control'] ?? '')?.[1]
  const contentType = response.headers['content-type'] ?? ''
  return {
    status: response.statusCode ?? 0,
    url: url.href,
    contentType,
    text: decodedText(body, contentType),
    ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}),
  }
}

/** Retry-After as seconds or as a date. */
function secondsUntil(text: string): number {
  const given = /^\d+$/.test(text.trim()) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000)
  return Math.max(0, given)
}
