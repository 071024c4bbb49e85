import { words } from '../wording.ts'
import { type LetterLinks, letterMail } from './letter.ts'

/** A fresh link to the settings: asked for, or in place of a second subscription. */
export function linkMail(why: 'already' | 'link', { settingsUrl, unsubscribeUrl, deliveryId }: LetterLinks) {
  const text = words.letters.link
  return letterMail(
    {
      subject: text[why].subject,
      paragraphs: [text[why].opening],
      button: { name: text.button, url: settingsUrl },
      afterButton: text.after,
      footer: [{ name: words.unsubscribe, url: unsubscribeUrl }],
    },
    deliveryId,
  )
}
