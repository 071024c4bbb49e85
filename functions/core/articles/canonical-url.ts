import { idOf } from '../id.ts'

/** Parameters that say where a reader came from or how a page is shown, not what is read. */
const tracking =
  /^(?:utm_\w+|(?:fb|g|y|d|ms)cl(?:id|src)|[gw]braid|igshid|mc_[ce]id|mkt_tok|cmpid?|ns_\w+|at_\w+|xtor|xtref|traffic_source|ftag|ocid|ito|smid|smtyp|s?_?ncid|wt_mc|wtrid|maca|feed(?:type|name)|rss|partner|sr_share|__twitter_impression|guccounter|guce_\w+|_ga|_gl|spm|amp|outputtype)$/i

/**
 * One spelling of an article's address: scheme and host in lower case, default port, fragment, tracking parameters and the slash at the
 * end gone, escapes in capitals. http and https name the same article.
 */
export function canonicalUrl(url: string): string {
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim()) ?? []
  const kept = query.split('&').filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
  const cleanHost = host.toLowerCase().replace(/:(?:80|443)$/, '')
  const cleanPath = path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()).replace(/(?<=[^/])\/$/, '')
  return `https://${cleanHost}${cleanPath === '' ? '/' : cleanPath}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}

/** Id of the article at an address. */
export function articleIdOf(url: string): string {
  return idOf(canonicalUrl(url))
}

/** Host without `www.`, for finding the source of an address. */
export function hostOf(url: string): string {
  return (/^https:\/\/([^/?]*)/.exec(canonicalUrl(url))?.[1] ?? '').replace(/^www\./, '')
}

/**
 * The address under which an article is known when its page names another one as its own: that one where both stand on one site and end
 * in the same name or number (AMP, mobile and print editions do). Pages that name their section or the site's front are not believed.
 */
export function ownUrl(url: string, named: string | null): string {
  if (named === null || siteOf(url) !== siteOf(named)) return url
  const own = tellingParts(named)
  return tellingParts(url).some((part) => own.includes(part)) ? named : url
}

function siteOf(url: string): string {
  return hostOf(url).replace(/^(?:m|mobile|amp|edition|touch)\./, '')
}

/** What in a path tells one article of a site from another: its last name in words, and long numbers. */
function tellingParts(url: string): readonly string[] {
  const path = /^https:\/\/[^/]*([^?]*)/.exec(canonicalUrl(url))?.[1] ?? ''
  const names = path
    .toLowerCase()
    .split('/')
    .map((name) => name.replace(/\.(?:s?html?|php|aspx?|amp)$/g, ''))
    .filter((name) => name !== '' && name !== 'amp' && name !== 'index')
  const last = names.at(-1) ?? ''
  return [...(/[a-z].*[-_].*[-_]/.test(last) ? [last] : []), ...(path.match(/\d{5,}/g) ?? [])]
}
