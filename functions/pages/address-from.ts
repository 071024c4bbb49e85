import { AddressRefused } from '#core/failures.ts'
import { words } from '#views/page-wording.ts'
import type { Problem } from '#views/pages/choice.ts'
import type { PagePorts } from './page-ports.ts'

const { problems } = words.forms

/** The address in its normal form, or what is to be mended. */
export function addressFrom(typed: string, { canonical }: PagePorts): { readonly address: string } | Problem {
  if (typed === '') return { field: 'address', text: problems.noAddress }
  try {
    return { address: canonical(typed) }
  } catch (error) {
    if (error instanceof AddressRefused) return { field: 'address', text: problems.address[error.why] }
    throw error
  }
}
