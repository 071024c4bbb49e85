/** Errors that ports throw by agreement; use cases tell them apart by class, never by message. */

/** An address that must never be reached: not public, not http(s), a port that is not the web's, too many redirects. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
}

/** Everything that may pass: time-outs, resets, bodies beyond the caps, names that do not resolve now. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed'
}

/** What came is no feed this reader accepts; the message says what came. */
export class FeedMalformed extends Error {
  override readonly name = 'FeedMalformed'
}

/** No pack for this watch; the message names the known ones. */
export class PackMissing extends Error {
  override readonly name = 'PackMissing'
}

/** Text that is not exactly one mailbox as `normaliseAddress` understands it. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  /** `international`: an address with letters before the @ that few servers take. */
  readonly why: 'form' | 'international' | 'domain'

  constructor(message: string, why: AddressRefused['why'] = 'form') {
    super(message)
    this.why = why
  }
}
