import { html } from 'hono/html'
import { type BackTest, flood } from '#core/subscribers/back-test.ts'
import { longDate } from '../dates.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import type { Choice } from './choice.ts'
import { notice } from './components.ts'

/** What a rule would have sent, before it holds. */
export function forecastNotice({ days, alerts, held, busiest, floods }: BackTest, { perDay }: Choice): Html {
  const text = words.forms.forecast
  if (alerts === 0) return notice('plain', html`<p><strong>${text.none(days)}</strong></p>`)
  return notice(
    floods > 0 ? 'warn' : 'plain',
    html`<p><strong>${text.some(alerts - held, days)}</strong>
${held > 0 ? text.held(held, Number(perDay) || 0) : ''}
${busiest ? text.busiest(longDate(busiest.date), busiest.alerts) : ''}</p>
${floods > 0 ? html`<p>${text.flood(floods, flood)}</p>` : ''}`,
  )
}
