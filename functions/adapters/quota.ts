import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses'
import type { Instant } from '#core/instant.ts'
import { later, minute } from '#core/later.ts'
import type { Log } from '#core/ports/host.ts'
import type { Quota } from '#core/sending/quota.ts'

const keptFor = 5 * minute
/** Where SES does not tell, its own refusals have to do. */
const untold: Quota = { perSecond: 1, perDay: -1, sentToday: 0 }

export type Quotas = (now: Instant, log?: Log) => Promise<Quota>

/** The account's quota, asked for once in five minutes and told to the log; a question that fails leaves the last answer standing. */
export function quotas(client: SESClient): Quotas {
  let known: { readonly quota: Quota; readonly until: Instant } | undefined
  return async (now, log) => {
    if (known !== undefined && now < known.until) return known.quota
    known = { quota: await ask(client, known?.quota ?? untold), until: later(now, keptFor) }
    const { perDay, sentToday } = known.quota
    if (perDay > 0) log?.event('quota.asked', { perDay, sentToday, percent: Math.round((100 * sentToday) / perDay) })
    return known.quota
  }
}

async function ask(client: SESClient, otherwise: Quota): Promise<Quota> {
  try {
    const { MaxSendRate = 0, Max24HourSend = -1, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}))
    return { perSecond: MaxSendRate, perDay: Max24HourSend, sentToday: SentLast24Hours }
  } catch {
    return otherwise
  }
}
