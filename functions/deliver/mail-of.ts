import type { Mail } from '#core/sending/mail.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { words } from '#views/wording.ts'
import type { DeliverPorts, Letter } from './deliver-ports.ts'

/** A letter in its envelope. Content-Language is the mail's own `language` and set when it is composed, never twice. */
export function mailOf(letter: Letter, { address }: Profile, { from, replyTo }: DeliverPorts['sender']): Mail {
  const { subject, html, text, inline } = letter
  const headers = Object.entries(letter.headers).filter(([name]) => name !== 'Content-Language')
  const language = letter.headers['Content-Language'] ?? words.language
  return {
    to: address,
    from,
    replyTo,
    subject,
    language,
    html,
    text,
    ...(inline === undefined ? {} : { inline }),
    headers: Object.fromEntries(headers),
  }
}
