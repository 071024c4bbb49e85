import { html } from 'hono/html'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import { link } from './development.ts'
import { automatic } from './headers.ts'
import { layout } from './layout.ts'
import { s } from './styles.ts'

export interface ConfirmationLinks {
  readonly publicUrl: string
  readonly confirmUrl: string
  /** "I did not ask for this": blocks the address. */
  readonly blockUrl: string
  readonly deliveryId: string
}

const title = 'Confirm your subscription'
const expiry = 'The link works for 72 hours. If you do nothing, nothing will be sent.'

/** Asks whether the sign-up was meant. Holds nothing that whoever signed up could have written. */
export function confirmationMail(
  { digest, zone, alerts }: Preferences,
  { confirmUrl, blockUrl, deliveryId }: ConfirmationLinks,
) {
  const asked = [
    digest === null ? undefined : `a digest a day at ${digest.at} (${zone})`,
    alerts === null ? undefined : `alerts, at most ${alerts.perDay} a day`,
  ].filter((line) => line !== undefined)
  const intro = `Somebody, we hope you, asked Sitrep to send to this address: ${asked.join(' and ') || 'situation reports'}.`
  return {
    subject: title,
    html: layout({
      language: 'en',
      title,
      preheader: intro,
      body: html`<h1 style="${s.h1}">${title}</h1>
<p style="${s.p}">${intro}</p>
<p style="margin:20px 0"><a class="button" href="${confirmUrl}" style="${s.button}">Confirm</a></p>
<p style="${s.p}">${expiry}</p>`,
      footer: html`<p style="${s.p}">${link('I did not ask for this', blockUrl)}: never write to this address again.</p>`,
    }),
    text: `${title}\n\n${intro}\n\nConfirm: ${confirmUrl}\n\n${expiry}\n\n-- \nI did not ask for this, never write to this address again: ${blockUrl}\n`,
    headers: automatic(deliveryId),
  }
}
