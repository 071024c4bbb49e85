import type { Edition } from '#core/edition.ts'
import type { Pack } from '#core/pack.ts'
import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import type { Letters, Personal } from './deliver-ports.ts'

export const letters: Letters = {
  edition: (edition: Edition, pack: Pack, personal: Personal) => editionMail(edition, pack, personal),
  confirmation: (preferences, links) => confirmationMail(preferences, links),
}
