import type { Preferences } from '#core/subscribers/subscriber.ts'

/** The fields of a form as somebody left them, right or wrong: what they typed is shown to them again. */
export interface Choice {
  readonly watches: readonly string[]
  readonly topics: readonly string[]
  readonly places: readonly string[]
  /** Names of places to add, as typed. */
  readonly add: string
  readonly digest: boolean
  readonly at: string
  readonly zone: string
  readonly quietDayNote: boolean
  readonly alerts: boolean
  readonly bar: string
  readonly perDay: string
  readonly quietFrom: string
  readonly quietTo: string
  readonly language: string
}

/** What is wrong with a field, and what would be right. */
export interface Problem {
  /** The id of the field. */
  readonly field: string
  readonly text: string
}

/** The fields that show what stands; those of something switched off show what is usual. */
export function choiceOf(preferences: Preferences): Choice {
  const { digest, alerts, ...rest } = preferences
  return {
    ...rest,
    add: '',
    digest: digest !== null,
    at: digest?.at ?? '07:00',
    alerts: alerts !== null,
    bar: alerts?.bar ?? 'reported',
    perDay: String(alerts?.perDay ?? 3),
    quietFrom: alerts?.quiet?.from ?? '',
    quietTo: alerts?.quiet?.to ?? '',
  }
}
