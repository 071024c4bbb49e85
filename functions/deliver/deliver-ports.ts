import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import type { Editions, Maps } from '#core/ports/editions.ts'
import type { Clock, Log } from '#core/ports/host.ts'
import type { Packs } from '#core/ports/reading.ts'
import type { Breakers, Budgets, DaySheets, Deliveries, Mailer, Pipe } from '#core/ports/sending.ts'
import type { Subscribers, Tokens } from '#core/ports/subscribers.ts'
import type { DeliveryKind } from '#core/sending/delivery.ts'
import type { Mail } from '#core/sending/mail.ts'
import type { EverythingAbout } from '#core/subscribers/everything-about.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import type { ConfirmationLinks } from '#views/email/confirmation-mail.ts'
import type { Personal } from '#views/email/edition-mail.ts'
import type { LetterLinks } from '#views/email/letter.ts'

/** What a mail says, before it has a sender and a recipient. */
export interface Letter {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly inline?: Mail['inline']
  readonly headers: Readonly<Record<string, string>>
}

/** The wording of mails; the views behind it are pure. */
export interface Letters {
  edition(edition: Edition, pack: Pack, personal: Personal, map?: MapPicture): Letter
  confirmation(preferences: Preferences, links: ConfirmationLinks): Letter
  link(why: 'already' | 'link', links: LetterLinks): Letter
  welcome(preferences: Preferences, links: LetterLinks, digest: { edition: Edition; pack: Pack } | undefined): Letter
  export(everything: EverythingAbout, links: LetterLinks): Letter
}

export interface DeliverPorts {
  readonly deliveries: Deliveries
  readonly subscribers: Subscribers
  readonly daySheets: DaySheets
  readonly editions: Editions
  readonly maps: Pick<Maps, 'get'>
  readonly budgets: Budgets
  readonly breaker: Breakers
  readonly pipe: Pipe
  readonly mailer: Mailer
  readonly tokens: Tokens
  readonly packs: Packs
  readonly letters: Letters
  readonly clock: Clock
  readonly log: Log
  /** Waits until this process may send once more; false when too little of the call is left for that. */
  readonly nextTurn: (kind: DeliveryKind) => Promise<boolean>
  /** A new claim's token: different every time. */
  readonly newToken: () => string
  readonly sender: {
    readonly from: string
    readonly replyTo: string
    readonly publicUrl: string
    /** Who runs this deployment. */
    readonly operator: string
  }
}
