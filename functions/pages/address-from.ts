import { AddressRefused } from '#core/failures.ts'
import type { Problem } from '#views/pages/choice.ts'
import type { PagePorts } from './page-ports.ts'

const sentences: Readonly<Record<AddressRefused['why'], string>> = {
  form: 'That is not one e-mail address; it should look like name@example.org.',
  international:
    'Mail to addresses with such letters before the @ does not arrive everywhere yet, so we cannot send to them. Give an address whose first part is written a–z, 0–9; after the @ any letters are fine.',
  domain: 'The part after the @ is not a full domain name; it should look like example.org.',
}

/** The address in its normal form, or what is to be mended. */
export function addressFrom(typed: string, { canonical }: PagePorts): { readonly address: string } | Problem {
  if (typed === '') return { field: 'address', text: 'Type your e-mail address; it should look like name@example.org.' }
  try {
    return { address: canonical(typed) }
  } catch (error) {
    if (error instanceof AddressRefused) return { field: 'address', text: sentences[error.why] }
    throw error
  }
}
