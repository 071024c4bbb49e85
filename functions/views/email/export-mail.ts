import { html } from 'hono/html'
import { words } from '../wording.ts'
import { type LetterLinks, letterMail } from './letter.ts'

const code =
  'margin:16px 0;padding:12px;border:1px solid #d9dee3;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere'

/** All that is kept of a reader, as JSON in the mail itself: nothing is fetched, and nothing of it stands on a server. */
export function exportMail(everything: object, { settingsUrl, deliveryId }: LetterLinks) {
  const text = words.letters.export
  const json = JSON.stringify(everything, null, 2)
  return letterMail(
    {
      subject: text.subject,
      paragraphs: [text.opening],
      enclosed: { html: html`<pre class="line" style="${code}">${json}</pre>`, text: json },
      footer: [{ name: text.settings, url: settingsUrl, note: text.settingsNote }],
    },
    deliveryId,
  )
}
