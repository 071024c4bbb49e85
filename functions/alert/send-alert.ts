import type { Pack } from '#core/corpus/pack.ts'
import type { DossierHead } from '#core/dossier.ts'
import type { Announcement } from '#core/editions/announcement.ts'
import { cited } from '#core/editions/citations.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { later } from '#core/later.ts'
import { auditSeconds } from '#core/sending/audit.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { alertDeliveryId } from '#core/sending/delivery-id.ts'
import { beginRun } from '#core/sending/run-list.ts'
import { alertAudience } from '#core/subscribers/audience.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { illustrated } from '#views/map/illustrated.ts'
import type { AlertPorts } from './alert-ports.ts'

/** Settles the edition that everybody will read and lists who is to get it; quiet hours and budgets are asked on sending. */
export async function sendAlert(
  head: DossierHead,
  { development, before }: Announcement,
  pack: Pack,
  readers: readonly Profile[],
  ports: AlertPorts,
): Promise<void> {
  const now = ports.clock.now()
  const audience = alertAudience(readers, development, pack, now)
  if (audience.length === 0) return
  const wanted = cited(urgentEdition('alert', pack, head, development, before, now), ports.log)
  if (wanted.items.length === 0) return
  const edition = await ports.editions.settle(await illustrated(wanted, pack, ports))
  await beginRun(
    {
      id: `alert#${edition.watch}#${edition.key}`,
      kind: 'alert',
      watch: edition.watch,
      begun: edition.to,
      cutOff: cutOffOf('alert', edition.to),
      revision: 1,
      listed: audience.map(({ subscriber }) => ({
        subscriber,
        delivery: alertDeliveryId(development, development.status, subscriber),
        edition: edition.id,
      })),
      outcomes: {},
      nextAudit: later(edition.to, auditSeconds.alert),
    },
    ports,
  )
}
