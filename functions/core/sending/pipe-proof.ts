import type { Instant } from '../instant.ts'
import { later, minute } from '../later.ts'

/** Mails that SES accepted in one minute, how many of them an event told of, and when the last of these came. */
export interface PipeMinute {
  /** `2013-06-05T03:30`, UTC. */
  readonly minute: string
  readonly accepted: number
  readonly seen: number
  readonly lastSeen?: Instant | undefined
}

/** Share of a minute's mails whose event must have been seen. */
const share = 0.999
/** Clocks of two processes may differ by this much. Seconds. */
const skew = 10 * minute
/** An event that came later than this after its minute was held up somewhere, and others with it. Seconds. */
const heldUp = skew + 2 * minute

/**
 * Whether a mail tried at `tried`, of which no event has come, cannot be on record with SES: a mail accepted after
 * `deadline` had its event, every minute since before the try had its events, and what was held up meanwhile had come
 * before that later mail was accepted. Minutes stand in order. A minute whose events are lost proves nothing for ever.
 */
export function provesAbsent(minutes: readonly PipeMinute[], tried: Instant, deadline: Instant): boolean {
  const from = watchedFrom(tried).slice(0, 16)
  let drained = deadline
  for (const each of minutes) {
    if (each.accepted === 0 || each.minute < from) continue
    if (Math.min(each.seen, each.accepted) / each.accepted < share) return false
    const begin = beginOf(each)
    if (begin > drained) return true
    const { lastSeen } = each
    if (lastSeen !== undefined && Date.parse(lastSeen) - Date.parse(begin) > heldUp * 1000) {
      const quiet = later(lastSeen, heldUp)
      if (quiet > drained) drained = quiet
    }
  }
  return false
}

/** The first instant that matters to a mail tried then. */
export function watchedFrom(tried: Instant): Instant {
  return later(tried, -skew)
}

/** Whether no mail went out lately, so that nothing tells whether the pipe is live. */
export function isIdle(minutes: readonly PipeMinute[], now: Instant, seconds: number): boolean {
  const latest = minutes.findLast(({ accepted }) => accepted > 0)
  return latest === undefined || beginOf(latest) < later(now, -seconds)
}

function beginOf({ minute }: PipeMinute): Instant {
  return `${minute}:00.000Z`
}
