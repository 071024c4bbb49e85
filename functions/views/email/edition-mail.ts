import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { Section } from '../html.ts'
import { words } from '../wording.ts'
import { link } from './development.ts'
import { type EditionBody, editionBody } from './edition-body.ts'
import { listHeaders } from './headers.ts'
import { layout } from './layout.ts'
import { s } from './styles.ts'

/** What differs between two readers of one edition. */
export interface Personal {
  readonly publicUrl: string
  readonly unsubscribeUrl: string
  readonly settingsUrl: string
  readonly deliveryId: string
  readonly why: string
  readonly alertCount?: { readonly n: number; readonly of: number }
  /** Alerts that quiet hours or the daily limit kept back since the day before; what they said is in this digest. */
  readonly held?: number
}

/** The body is the same for every reader of an edition: the last one made is kept by its edition. */
const bodies = new WeakMap<Edition, EditionBody>()

export function editionMail(edition: Edition, pack: Pack, personal: Personal) {
  const body = bodies.get(edition) ?? editionBody(edition, pack, personal.publicUrl)
  bodies.set(edition, body)
  const footer = personalFooter(edition, personal)
  return {
    subject: body.subject,
    html: layout({
      language: 'en',
      title: body.subject,
      preheader: body.preheader,
      body: body.html,
      footer: footer.html,
    }),
    text: `${body.text}\n\n-- \n${footer.text}\n`,
    headers: listHeaders(edition, personal),
  }
}

function personalFooter(
  edition: Edition,
  { why, alertCount, held = 0, settingsUrl, unsubscribeUrl, publicUrl }: Personal,
): Section {
  const reason = [
    why,
    alertCount ? words.alertCount(alertCount.n, alertCount.of) : '',
    held > 0 ? words.held(held) : '',
  ]
    .filter((line) => line !== '')
    .join(' ')
  const web = `${publicUrl}/${edition.watch}/`
  return {
    html: html`<p style="margin:0 0 8px">${reason}</p>
<p style="${s.p}">${link(words.settings, settingsUrl)} · ${link(words.onWeb, web)} · ${link(words.unsubscribe, unsubscribeUrl)}</p>`,
    text: [
      reason,
      `${words.settings}: ${settingsUrl}`,
      `${words.onWeb}: ${web}`,
      `${words.unsubscribe}: ${unsubscribeUrl}`,
    ].join('\n'),
  }
}
