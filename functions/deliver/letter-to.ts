import { day, later } from '#core/later.ts'
import type { Mail } from '#core/sending/mail.ts'
import type { Slot } from '#core/sending/slot.ts'
import { everythingAbout } from '#core/subscribers/everything-about.ts'
import type { Letter as Owed, Profile } from '#core/subscribers/subscriber.ts'
import type { DeliverPorts, Letter } from './deliver-ports.ts'
import { mailOf } from './mail-of.ts'

/** How long the settings link of a letter works. Seconds. */
const settingsLink = 90 * day

/** The mail of a letter: a function of letter and profile, so a second rendering is equal. */
export async function letterTo(profile: Profile, letter: Owed, slot: Slot, ports: DeliverPorts): Promise<Mail> {
  return mailOf(await written(profile, letter, slot, ports), profile, ports.sender)
}

async function written(profile: Profile, owed: Owed, { id, cutOff }: Slot, ports: DeliverPorts): Promise<Letter> {
  const { subscriber, epoch, preferences } = profile
  const { letters, tokens, sender, subscribers, deliveries } = ports
  const { publicUrl } = sender
  const signed = (purpose: 'confirm' | 'block' | 'settings' | 'unsubscribe', expires: string | null) =>
    tokens.sign(purpose, subscriber, epoch, expires)
  const links = {
    publicUrl,
    deliveryId: id,
    settingsUrl: `${publicUrl}/settings?t=${signed('settings', later(owed.at, settingsLink))}`,
    unsubscribeUrl: `${publicUrl}/u/${signed('unsubscribe', null)}`,
  }
  switch (owed.kind) {
    case 'confirmation':
      return letters.confirmation(preferences, {
        publicUrl,
        deliveryId: id,
        confirmUrl: `${publicUrl}/confirm?t=${signed('confirm', cutOff)}`,
        blockUrl: `${publicUrl}/block?t=${signed('block', null)}`,
      })
    case 'already':
    case 'link':
      return letters.link(owed.kind, links)
    case 'welcome':
      return letters.welcome(preferences, links, await digestOf(owed, ports))
    case 'export': {
      const [suppression, mails] = [await subscribers.suppression(subscriber), await deliveries.all(subscriber)]
      return letters.export(everythingAbout(profile, suppression, mails), links)
    }
  }
}

async function digestOf({ edition: id }: Owed, { editions, packs }: DeliverPorts) {
  const edition = id === undefined ? undefined : await editions.get(id)
  return edition && { edition, pack: packs.of(edition.watch) }
}
