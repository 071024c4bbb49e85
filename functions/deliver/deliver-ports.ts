import type { Edition } from '#core/edition.ts'
import type { Pack } from '#core/pack.ts'
import type {
  Budgets,
  Clock,
  Deliveries,
  Editions,
  Log,
  Mailer,
  Packs,
  Pipe,
  Subscribers,
  Tokens,
} from '#core/ports.ts'
import type { Preferences } from '#core/subscriber.ts'

/** What a mail says, before it has a sender and a recipient. */
export interface Letter {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/** What differs between two readers of one edition. */
export interface Personal {
  readonly publicUrl: string
  readonly unsubscribeUrl: string
  readonly settingsUrl: string
  readonly deliveryId: string
  readonly why: string
  /** This is the n-th alert of at most `of` today. */
  readonly alertCount?: { readonly n: number; readonly of: number }
}

export interface ConfirmationLinks {
  readonly publicUrl: string
  readonly confirmUrl: string
  /** "I did not ask for this": blocks the address. */
  readonly blockUrl: string
  readonly deliveryId: string
}

/** The wording of mails; the views behind it are pure. */
export interface Letters {
  edition(edition: Edition, pack: Pack, personal: Personal): Letter
  confirmation(preferences: Preferences, links: ConfirmationLinks): Letter
}

export interface DeliverPorts {
  readonly deliveries: Deliveries
  readonly subscribers: Subscribers
  readonly editions: Editions
  readonly budgets: Budgets
  readonly pipe: Pipe
  readonly mailer: Mailer
  readonly tokens: Tokens
  readonly packs: Packs
  readonly letters: Letters
  readonly clock: Clock
  readonly log: Log
  /** A new claim's token: different every time. */
  readonly newToken: () => string
  readonly sender: { readonly from: string; readonly replyTo: string; readonly publicUrl: string }
}
