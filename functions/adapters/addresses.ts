import { domainToASCII } from 'node:url'
import { normaliseAddress } from '#core/subscribers/address.ts'

/** The normal form of an address, its domain punycoded; throws AddressRefused. */
export function canonicalAddress(input: string): string {
  return normaliseAddress(input, domainToASCII)
}
