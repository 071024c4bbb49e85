import { AddressRefused } from '../failures.ts'

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
/** Letters of any script, some beyond ASCII: a mailbox of SMTPUTF8. */
const international = /^(?=.*[^ -~])[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The one form of an address that is stored, keyed and composed: one mailbox, ASCII local part kept as given, lower-case
 * ASCII domain. `toAscii` punycodes a domain (core has none of its own); without it only ASCII domains pass.
 * Throws AddressRefused for everything else: lists, names, quotes, comments, white space inside, control and bidi characters.
 */
export function normaliseAddress(input: string, toAscii: (domain: string) => string = (domain) => domain): string {
  const address = input.trim()
  const at = address.lastIndexOf('@')
  const mailbox = address.slice(0, Math.max(at, 0))
  if (international.test(mailbox)) throw refused('the part before @ must be plain ASCII', 'international')
  if (!local.test(mailbox) || mailbox.length > 64) throw refused('the part before @ is not that of a mailbox', 'form')
  const given = address.slice(at + 1)
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(given)) throw refused('the part after @ must be a domain name', 'domain')
  const domain = toAscii(given).toLowerCase()
  const labels = domain.split('.')
  const whole = labels.length > 1 && labels.every((each) => label.test(each)) && !/^\d+$/.test(labels.at(-1) ?? '')
  if (!whole || mailbox.length + 1 + domain.length > 254) {
    throw refused('the part after @ must be a full domain name', 'domain')
  }
  return `${mailbox}@${domain}`
}

/** The address itself stays out of the message: messages reach logs. */
function refused(expected: string, why: AddressRefused['why']): AddressRefused {
  return new AddressRefused(`not one e-mail address: ${expected}`, why)
}
