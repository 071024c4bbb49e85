import type { Edition } from '#core/editions/edition.ts'
import { day, later } from '#core/later.ts'
import { addDays, localDate } from '#core/local-time.ts'
import type { Mail } from '#core/sending/mail.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import type { Personal } from '#views/email/edition-mail.ts'
import { words } from '#views/wording.ts'
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
  const count = edition.kind === 'alert' ? await alertCount(profile, ports) : undefined
  const held = edition.kind === 'digest' ? await heldBack(profile, edition, ports) : 0
  const pack = ports.packs.of(edition.watch)
  const personal: Personal = {
    publicUrl,
    unsubscribeUrl: `${publicUrl}/u/${ports.tokens.sign('unsubscribe', subscriber, epoch, null)}`,
    settingsUrl: `${publicUrl}/settings?t=${settings}`,
    deliveryId,
    why: why(profile, edition, pack.watch.name),
    language: profile.preferences.language,
    ...(count === undefined ? {} : { alertCount: count }),
    ...(held === 0 ? {} : { held }),
  }
  const map = edition.map && (await ports.maps.get(edition.map.id))
  return mailOf(ports.letters.edition(edition, pack, personal, map), profile, ports.sender)
}

function why({ preferences }: Profile, edition: Edition, watch: string): string {
  if (edition.kind === 'digest') {
    return words.letters.why.digest(watch, preferences.digest?.at ?? '', preferences.zone)
  }
  if (edition.kind === 'correction') return words.letters.why.correction
  return words.letters.why.alert(watch)
}

/** Which alert of the reader's day this is: its own place in the budget is taken. */
async function alertCount({ subscriber, preferences }: Profile, { budgets, clock }: DeliverPorts) {
  const { zone, alerts } = preferences
  if (alerts === null) return undefined
  const { taken } = await budgets.of(subscriber, localDate(clock.now(), zone))
  return { n: Math.min(Math.max(taken, 1), alerts.perDay), of: alerts.perDay }
}

/** Alerts of the day before the digest and of its own that were not sent at the time. */
async function heldBack({ subscriber, preferences }: Profile, { date }: Edition, { budgets }: DeliverPorts) {
  if (preferences.alerts === null) return 0
  const days = await Promise.all([addDays(date, -1), date].map((each) => budgets.of(subscriber, each)))
  return days.reduce((sum, { held }) => sum + held, 0)
}
