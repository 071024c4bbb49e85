import type { Preferences } from '#core/subscribers/subscriber.ts'
import { wishesText } from '../preferences-text.ts'
import { words } from '../wording.ts'
import { letterMail } from './letter.ts'

export interface ConfirmationLinks {
  readonly publicUrl: string
  readonly confirmUrl: string
  /** "I did not ask for this": blocks the address. */
  readonly blockUrl: string
  readonly deliveryId: string
}

/** Asks whether the sign-up was meant. Holds nothing that whoever signed up could have written. */
export function confirmationMail(wanted: Preferences, { confirmUrl, blockUrl, deliveryId }: ConfirmationLinks) {
  const text = words.letters.confirmation
  return letterMail(
    {
      subject: text.subject,
      paragraphs: [text.opening],
      list: wishesText(wanted),
      button: { name: text.button, url: confirmUrl },
      afterButton: [text.after],
      footer: [{ name: text.block, url: blockUrl, note: text.blockNote }],
    },
    deliveryId,
  )
}
