import type { Preferences } from '#core/subscribers/subscriber.ts'
import { wishesText } from '../preferences-text.ts'
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
  return letterMail(
    {
      subject: 'Confirm your subscription',
      paragraphs: ['Somebody, we hope you, asked Sitrep to send to this address:'],
      list: wishesText(wanted),
      button: { name: 'Confirm', url: confirmUrl },
      afterButton: [
        'The link works for 72 hours. If you do nothing, nothing will be sent, and the address is deleted.',
      ],
      footer: [{ name: 'I did not ask for this', url: blockUrl, note: 'never write to this address again' }],
    },
    deliveryId,
  )
}
