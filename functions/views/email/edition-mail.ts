import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import { datedIn } from '../dates.ts'
import type { Html, Section } from '../html.ts'
import { addressOf } from '../telling.ts'
import { words } from '../wording.ts'
import { type EditionBody, editionBody } from './edition-body.ts'
import { listHeaders } from './headers.ts'
import { layoutAround } from './layout.ts'
import { link } from './link.ts'
import { attachedMap, contentId } from './locator.ts'
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
  /** How dates are written, by BCP 47 tag. */
  readonly language?: string
}

/** What all readers of an edition get, and the place in it for what is one reader's. */
interface Common {
  readonly body: EditionBody
  readonly around: (footer: Html) => string
}

/** By edition and language of dates: made once, however many read it. An edition that is gone takes its mail along. */
const made = new WeakMap<Edition, Map<string, Common>>()

/** `map`: what the edition's map is kept as; without it the mail goes without. */
export function editionMail(edition: Edition, pack: Pack, personal: Personal, map?: MapPicture) {
  const { body, around } = made.get(edition)?.get(personal.language ?? '') ?? commonOf(edition, pack, personal, map)
  const footer = personalFooter(edition, personal)
  return {
    subject: body.subject,
    html: around(footer.html),
    text: `${body.text}\n\n-- \n${footer.text}\n`,
    headers: listHeaders(edition, personal),
    ...(map === undefined ? {} : { inline: [{ cid: contentId(map.id), type: 'image/png' as const, base64: map.png }] }),
  }
}

function commonOf(
  edition: Edition,
  pack: Pack,
  { publicUrl, language }: Personal,
  map: MapPicture | undefined,
): Common {
  const telling = { pack, publicUrl, medium: 'mail' } as const
  const body = datedIn(language, () => editionBody(edition, telling, map && attachedMap(edition)))
  const { subject: title, preheader } = body
  const common = { body, around: layoutAround({ language: words.language, title, preheader, body: body.html }) }
  made.set(edition, (made.get(edition) ?? new Map()).set(language ?? '', common))
  return common
}

function personalFooter(edition: Edition, personal: Personal): Section {
  const { why, alertCount, held = 0, settingsUrl, unsubscribeUrl, publicUrl } = personal
  const reason = [
    why,
    alertCount ? words.alertCount(alertCount.n, alertCount.of) : '',
    held > 0 ? words.held(held) : '',
  ]
    .filter((line) => line !== '')
    .join(' ')
  const links = [
    [words.settings, settingsUrl],
    [words.onWeb, addressOf.edition(publicUrl, edition)],
    [words.reportError, addressOf.report(publicUrl, edition.id)],
    [edition.kind === 'alert' ? words.stopAlerts : words.unsubscribe, unsubscribeUrl],
  ] as const
  return {
    html: html`<p style="margin:0 0 8px">${reason}</p>
<p style="${s.p}">${links.map(([name, url], at) => html`${at > 0 ? ' · ' : ''}${link(name, url)}`)}</p>`,
    text: [reason, ...links.map(([name, url]) => `${name}: ${url}`)].join('\n'),
  }
}
