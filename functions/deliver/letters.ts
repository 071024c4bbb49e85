import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import type { Letters } from './deliver-ports.ts'

export const letters: Letters = { edition: editionMail, confirmation: confirmationMail }
