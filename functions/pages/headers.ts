import { sha256Base64 } from '#core/id.ts'
import { styles } from '#views/pages/styles.ts'

const locked = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Pages with links to somebody's settings, and forms: our one style sheet by its fingerprint, and nothing else. */
const strict = () => `${locked}; style-src 'sha256-${sha256Base64(styles)}'`
/** The archive shows mails, which bring their styles along in their elements. */
const ofArchive = `${locked}; style-src 'unsafe-inline'; img-src 'self'`

const always = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), interest-cohort=()'],
  ['cache-control', 'no-store'],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
] as const

const ownPages =
  /^\/(?:subscribe|confirm|block|u|undo|settings|pause|resume|leave|export|erase|renew|link|report)(?:\/|$)/

let strictPolicy: string | undefined

/** The headers of an answer, unless it brings its own. */
export function headersFor(path: string): readonly (readonly [name: string, value: string])[] {
  if (!ownPages.test(path)) return [['content-security-policy', ofArchive], ...always]
  strictPolicy ??= strict()
  return [['content-security-policy', strictPolicy], ['x-robots-tag', 'noindex, nofollow'], ...always]
}
