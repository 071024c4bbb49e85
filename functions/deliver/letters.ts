import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import { exportMail } from '#views/email/export-mail.ts'
import { linkMail } from '#views/email/link-mail.ts'
import { welcomeMail } from '#views/email/welcome-mail.ts'
import type { Letters } from './deliver-ports.ts'

export const letters: Letters = {
  edition: editionMail,
  confirmation: confirmationMail,
  link: linkMail,
  welcome: welcomeMail,
  export: exportMail,
}
