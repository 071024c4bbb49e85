import { idOf } from '../id.ts'

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ns_\w+|at_\w+|xtor)$/i

/**
 * One spelling of an article's address: scheme and host in lower case, default port, fragment and tracking parameters gone.
 * http and https name the same article.
 */
export function canonicalUrl(url: string): string {
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim()) ?? []
  const kept = query.split('&').filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
  const cleanHost = host.toLowerCase().replace(/:(?:80|443)$/, '')
  return `https://${cleanHost}${path === '' ? '/' : path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}

/** Id of the article at an address. */
export function articleIdOf(url: string): string {
  return idOf(canonicalUrl(url))
}

/** Host without `www.`, for finding the source of an address. */
export function hostOf(url: string): string {
  return (/^https:\/\/([^/?]*)/.exec(canonicalUrl(url))?.[1] ?? '').replace(/^www\./, '')
}
