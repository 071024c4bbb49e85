import type { Instant } from '../instant.ts'

/** Mails that SES accepted in one minute, and how many Send events of that minute's mails were seen. */
export interface PipeMinute {
  /** `2013-06-05T03:30`, UTC. */
  readonly minute: string
  readonly accepted: number
  readonly seen: number
}

/** Share of a minute's mails whose event must have been seen. */
const share = 0.999
/** A gap within this stretch before a minute spoils it: an event that is late there may still be on its way. */
const stretch = 60 * 60_000

/**
 * End of the latest minute that proves the event pipe live: mails were accepted in it, and every minute of the hour
 * before it had ≥ 99.9 % of its events. Judged minute by minute, so that a busy hour cannot hide a stalled minute.
 * Undefined when no minute proves it. Minutes may come in any order.
 */
export function pipeMark(minutes: readonly PipeMinute[]): Instant | undefined {
  const used = minutes.filter((each) => each.accepted > 0).sort((a, b) => (a.minute < b.minute ? -1 : 1))
  let mark: Instant | undefined
  let gap = Number.NEGATIVE_INFINITY
  for (const each of used) {
    const begin = Date.parse(`${each.minute}:00.000Z`)
    if (Math.min(each.seen, each.accepted) / each.accepted < share) gap = begin
    else if (begin - gap >= stretch) mark = new Date(begin + 60_000).toISOString()
  }
  return mark
}
