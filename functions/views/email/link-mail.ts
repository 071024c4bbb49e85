import { type LetterLinks, letterMail } from './letter.ts'

const openings = {
  already: {
    subject: 'You are already subscribed',
    paragraphs: [
      'Somebody, perhaps you, tried to subscribe this address to Sitrep. It is subscribed already, and nothing was changed.',
    ],
  },
  link: {
    subject: 'Your link to Sitrep',
    paragraphs: ['Here is the link to your settings that was asked for on our pages.'],
  },
} as const

/** A fresh link to the settings: asked for, or in place of a second subscription. */
export function linkMail(why: keyof typeof openings, { settingsUrl, unsubscribeUrl, deliveryId }: LetterLinks) {
  return letterMail(
    {
      ...openings[why],
      button: { name: 'Open your settings', url: settingsUrl },
      afterButton: [
        'There you change what you get, pause, export or erase what we keep. The link works for 90 days; whoever has it can do all of this, so do not pass this mail on.',
        'If it was not you, nothing needs to be done.',
      ],
      footer: [{ name: 'Unsubscribe', url: unsubscribeUrl }],
    },
    deliveryId,
  )
}
