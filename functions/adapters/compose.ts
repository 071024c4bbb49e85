import MailComposer from 'nodemailer/lib/mail-composer'
import type { Instant } from '#core/instant.ts'
import type { Mail } from '#core/sending/mail.ts'
import { canonicalAddress } from './addresses.ts'

/** Names that MIME or we ourselves set; as a mail's own header they could add a recipient or a part. */
const reserved =
  /^(to|cc|bcc|from|sender|reply-to|subject|date|message-id|mime-version|return-path|resent-.*|content-.*|x-ses-.*|dkim-.*)$/i

/**
 * The mail as bytes, equal for equal arguments: `delivery` names boundary and Message-ID (SES replaces the latter and Date).
 * Throws AddressRefused for anything but one mailbox each, TypeError for a header it may not carry.
 */
export async function composeMail(mail: Mail, delivery: string, at: Instant): Promise<Uint8Array> {
  const from = mailbox(mail.from)
  const composer = new MailComposer({
    from,
    to: { name: '', address: canonicalAddress(mail.to) },
    ...(mail.replyTo === undefined ? {} : { replyTo: mailbox(mail.replyTo) }),
    subject: clean(mail.subject),
    text: mail.text,
    html: mail.html,
    attachments: (mail.inline ?? []).map(({ cid, type, base64 }) => ({
      cid,
      contentType: type,
      contentDisposition: 'inline' as const,
      filename: 'map.png',
      content: Buffer.from(base64, 'base64'),
    })),
    ...(mail.headers.References === undefined ? {} : { references: mail.headers.References }),
    headers: [{ key: 'Content-Language', value: unfolded(mail.language) }, ...headersOf(mail)],
    date: new Date(at),
    messageId: `<${delivery}@${from.address.split('@')[1]}>`,
    baseBoundary: delivery,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Uint8Array(await composer.compile().build())
}

/** `Name <address>` or an address; the name is cleaned, the address held to the one strict form. */
function mailbox(text: string): { name: string; address: string } {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text.trim())
  if (!named) return { name: '', address: canonicalAddress(text) }
  return { name: clean(named[1] ?? ''), address: canonicalAddress(named[2] ?? '') }
}

function headersOf(mail: Mail) {
  const own = Object.entries(mail.headers).filter(([key]) => key !== 'References')
  return own.map(([key, value]) => {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(key) || reserved.test(key)) {
      throw new TypeError(`a mail may not carry the header ${JSON.stringify(key)} of its own`)
    }
    return { key, value: unfolded(value) }
  })
}

/** ASCII goes out on one line as it is: mail programs misread a folded List-Unsubscribe. */
function unfolded(value: string): string | { prepared: boolean; foldLines: boolean; value: string } {
  const text = clean(value)
  const ascii = /^[\x20-\x7e]*$/.test(text) && text.length < 900
  return ascii ? { prepared: true, foldLines: false, value: text } : text
}

/** Without control and bidi-override characters; white space becomes one space. */
function clean(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
}
