import { urgentEdition } from '#core/editions/urgent-edition.ts'
import type { Message } from '#core/messages.ts'
import type { DeliveryKind } from '#core/sending/delivery.ts'
import { alertDeliveryId, digestDeliveryId } from '#core/sending/delivery-id.ts'
import { paceOf, senders } from '#core/sending/quota.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { functions } from '../../infra/functions.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { postRoom } from '../builders/pump.ts'
import { memoryPacks } from '../memory/packs.ts'
import { memoryPorts } from '../memory/ports.ts'
import { copy, emptyStore } from '../memory/store.ts'
import { memoryTokens } from '../memory/tokens.ts'
import { timeline } from './timeline.ts'

const second = 1000
const minute = 60 * second
const due = '2013-06-05T04:00:00.000Z'
const quota = { perSecond: 14, perDay: 500_000, sentToday: 0 }
const report = urgentEdition('alert', pack, dossierHead(), development(), undefined, due)
const alertEdition = copy({ ...report, id: 'e-alert', to: '2013-06-05T04:05:00.000Z' })
const digestEdition = copy({ ...report, id: 'e-digest', kind: 'digest' as const })

type Delivery = Message<'deliveries'>
type Lines = Readonly<Record<'urgent' | 'deliveries', Delivery[]>>

/**
 * So many digests are due at once; five minutes later an alert is sent to some of the readers, by way of a queue. As many
 * processes as deployed read each queue at the account's pace, above which SES throttles. Answers how long after the alert
 * its mails were accepted, in seconds, those first that were accepted first, and how many digests were still to be sent then.
 */
export async function playBacklog(
  digests: number,
  alerts: number,
  by: keyof Lines,
): Promise<{ readonly seconds: readonly number[]; readonly behind: number }> {
  const time = timeline(Date.parse(due))
  const store = emptyStore()
  const clock = { now: time.instant }
  const accepted: { readonly id: string; readonly at: number }[] = []
  let free = time.now()
  const world = {
    ...memoryPorts(store, clock),
    ...postRoom(),
    packs: memoryPacks([pack]),
    tokens: memoryTokens(),
    clock,
    log: { event() {} },
    async nextTurn(kind: DeliveryKind) {
      await time.sleep(paceOf(quota, kind))
      return true
    },
    mailer: {
      quota: async () => quota,
      /** A bucket of one second, as SES keeps it. */
      async send(_: unknown, { delivery }: { readonly delivery: string }) {
        free = Math.max(free, time.now() - second) + second / quota.perSecond
        if (free > time.now()) {
          free -= second / quota.perSecond
          return { kind: 'throttled', code: 'Throttling' } as const
        }
        accepted.push({ id: delivery, at: time.now() })
        return { kind: 'accepted', messageId: delivery } as const
      },
    },
  }
  for (const edition of [alertEdition, digestEdition]) store.editions.set(edition.id, edition)
  const readers = Array.from({ length: digests }, (_, n) => `reader-${n}`)
  for (const reader of readers) store.profiles.set(reader, copy(profile(reader)))
  const lines: Lines = { urgent: [], deliveries: [] }
  for (const subscriber of readers)
    lines.deliveries.push({
      subscriber,
      delivery: digestDeliveryId('vale', '2013-06-05', subscriber),
      edition: 'e-digest',
    })
  const begun = time.now() + 5 * minute
  time.at(begun, () => {
    for (const subscriber of readers.slice(0, alerts))
      lines[by].push({
        subscriber,
        delivery: alertDeliveryId(development(), 'reported', subscriber),
        edition: 'e-alert',
      })
  })

  async function read(line: Delivery[], kind: 'alert' | 'digest'): Promise<void> {
    const turn = paceOf(quota, kind)
    for (;;) {
      const message = line.shift()
      await time.sleep(message === undefined ? second : turn)
      if (message === undefined) continue
      const outcome = await deliver(message, world)
      if (outcome === 'again') time.at(time.now() + functions.deliver.visibility * second, () => line.push(message))
    }
  }
  for (let process = 0; process < senders; process += 1) {
    time.at(time.now() + (process * second) / senders, () => void read(lines.urgent, 'alert'))
    time.at(time.now() + (process * second) / senders, () => void read(lines.deliveries, 'digest'))
  }
  await time.run(begun + 20 * minute)
  const seconds = accepted.filter(({ id }) => id.startsWith('A-')).map(({ at }) => Math.round((at - begun) / second))
  return { seconds, behind: lines.deliveries.length }
}
