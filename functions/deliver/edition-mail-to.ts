import type { Edition } from '#core/editions/edition.ts'
import { day, later } from '#core/later.ts'
import { localDate } from '#core/local-time.ts'
import { wasAccepted } from '#core/sending/delivery-transitions.ts'
import type { Mail } from '#core/sending/mail.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import type { Personal } from '#views/email/edition-mail.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { mailOf } from './mail-of.ts'

/** How long the settings link of a mail works. Seconds; the unsubscribe link always works. */
const settingsLink = 90 * day

/** The mail of an edition to one reader: a function of edition and profile, so a second rendering is equal. */
export async function editionMailTo(
  profile: Profile,
  edition: Edition,
  deliveryId: string,
  ports: DeliverPorts,
): Promise<Mail> {
  const { subscriber, epoch } = profile
  const { publicUrl } = ports.sender
  const settings = ports.tokens.sign('settings', subscriber, epoch, later(edition.to, settingsLink))
  const count = edition.kind === 'alert' ? await alertCount(profile, deliveryId, ports) : undefined
  const pack = ports.packs.of(edition.watch)
  const personal: Personal = {
    publicUrl,
    unsubscribeUrl: `${publicUrl}/u/${ports.tokens.sign('unsubscribe', subscriber, epoch, null)}`,
    settingsUrl: `${publicUrl}/settings?t=${settings}`,
    deliveryId,
    why: why(profile, edition, pack.watch.name),
    ...(count === undefined ? {} : { alertCount: count }),
  }
  return mailOf(ports.letters.edition(edition, pack, personal), profile, ports.sender)
}

function why({ preferences }: Profile, edition: Edition, watch: string): string {
  if (edition.kind === 'digest') {
    return `You asked for a digest of ${watch} at ${preferences.digest?.at ?? ''} (${preferences.zone}).`
  }
  if (edition.kind === 'correction') return 'You were sent an alert that this corrects.'
  return `You asked for alerts about ${watch}.`
}

/** Which alert of the reader's day this is, by the ledger. */
async function alertCount({ subscriber, preferences }: Profile, deliveryId: string, ports: DeliverPorts) {
  const { zone, alerts } = preferences
  if (alerts === null) return undefined
  const today = localDate(ports.clock.now(), zone)
  const others = (await ports.deliveries.all(subscriber)).filter(
    ({ id, kind, state, at }) =>
      kind === 'alert' && id !== deliveryId && wasAccepted(state) && localDate(at, zone) === today,
  )
  return { n: Math.min(others.length + 1, alerts.perDay), of: alerts.perDay }
}
