import type { Development, Status } from '../dossier.ts'
import { causeOf } from '../editions/status-rank.ts'
import { idOf } from '../id.ts'
import type { Instant, LocalDate } from '../instant.ts'
import type { Letter, LetterKind } from '../subscribers/subscriber.ts'
import type { DeliveryKind } from './delivery.ts'

/**
 * A delivery's id is made of what it is about, so that the same mail asked for twice is the same delivery.
 * It is the ledger's key and the SES message tag `delivery`.
 */
export function digestDeliveryId(watch: string, date: LocalDate, subscriber: string): string {
  return `${digestPrefix(date)}${idOf('digest', watch, date, subscriber)}`
}

/** Ids of a date's digests begin alike, so that the newest digests of a subscriber are one query. */
export function digestPrefix(date: LocalDate): string {
  return `D${date.replaceAll('-', '')}-`
}

export function alertDeliveryId(development: Development, status: Status, subscriber: string): string {
  return `A-${idOf('alert', oldestAlias(development), status, subscriber)}`
}

/** What is corrected twice for two reasons is two corrections. */
export function correctionDeliveryId(development: Development, subscriber: string): string {
  const { status } = development
  return `C-${idOf('correction', oldestAlias(development), status, causeOf(development) ?? '', subscriber)}`
}

/** Two letters of a kind are told apart by when they were asked for, also across an erasure or a lapsed sign-up. */
export function letterDeliveryId({ kind, at }: Letter, subscriber: string): string {
  return `${letterInitials[kind]}-${idOf('letter', kind, at, subscriber)}`
}

const letterInitials: Readonly<Record<LetterKind, string>> = {
  confirmation: 'F',
  welcome: 'W',
  already: 'L',
  link: 'L',
  export: 'L',
}

/** One a minute, whoever asks for it. */
export function heartbeatDeliveryId(now: Instant): string {
  return `H-${now.slice(0, 16)}`
}

const kinds: Readonly<Record<string, DeliveryKind>> = {
  D: 'digest',
  A: 'alert',
  C: 'correction',
  F: 'confirmation',
  W: 'welcome',
  L: 'letter',
  H: 'heartbeat',
}

/** The kind that an id's first letter says; undefined for what is no delivery id. */
export function deliveryKindOf(id: string): DeliveryKind | undefined {
  return kinds[id.charAt(0)]
}

/** The id a development was first told under: merged developments keep it, so nobody is told twice. */
function oldestAlias(development: Development): string {
  return development.aliases[0] ?? development.id
}
