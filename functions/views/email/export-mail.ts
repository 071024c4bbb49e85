import { html } from 'hono/html'
import { type LetterLinks, letterMail } from './letter.ts'

const code =
  'margin:16px 0;padding:12px;border:1px solid #d9dee3;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere'

/** All that is kept of a reader, as JSON in the mail itself: nothing is fetched, and nothing of it stands on a server. */
export function exportMail(everything: object, { settingsUrl, deliveryId }: LetterLinks) {
  const json = JSON.stringify(everything, null, 2)
  return letterMail(
    {
      subject: 'Your data at Sitrep',
      paragraphs: [
        'This is all that we keep of you, as JSON: your address, what you chose, what you agreed to and when, and which mails were sent.',
      ],
      enclosed: { html: html`<pre class="line" style="${code}">${json}</pre>`, text: json },
      footer: [{ name: 'Settings', url: settingsUrl, note: 'change or erase it' }],
    },
    deliveryId,
  )
}
