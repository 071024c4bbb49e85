import { html } from 'hono/html'
import { type BackTest, flood } from '#core/subscribers/back-test.ts'
import { longDate } from '../dates.ts'
import type { Html } from '../html.ts'
import type { Choice } from './choice.ts'
import { notice } from './components.ts'

/** What a rule would have sent, before it holds. */
export function forecastNotice({ days, alerts, held, busiest, floods }: BackTest, { perDay }: Choice): Html {
  const span = days === 1 ? 'on the one day on record' : `in the last ${days} days`
  const times = (n: number) => (n === 1 ? '1 alert' : `${n} alerts`)
  const limit = Number(perDay) || 0
  if (alerts === 0) return notice('plain', html`<p><strong>This would have sent no alert ${span}.</strong></p>`)
  return notice(
    floods > 0 ? 'warn' : 'plain',
    html`<p><strong>This would have sent ${times(alerts - held)} ${span}.</strong>
${held > 0 ? `${times(held)} more would have waited for the digest, as they were over your limit of ${limit} a day.` : ''}
${busiest ? `The busiest day was ${longDate(busiest.date)}, with ${times(busiest.alerts)}.` : ''}</p>
${floods > 0 ? html`<p>On ${floods === 1 ? 'one day' : `${floods} days`} that is more than ${flood}: choose fewer places or topics, or alerts only for what is confirmed.</p>` : ''}`,
  )
}
