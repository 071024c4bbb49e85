import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { type HistoryEvent, violationsIn } from '#core/sending/history.ts'
import { type MorningWorld, readers } from './morning.ts'
import type { Post } from './post.ts'
import type { Tally } from './tally.ts'

const minute = 60_000
const date = '2013-06-05'
const digestDue = Date.parse('2013-06-05T04:00:00.000Z')

/** Lost: an article unread, a change unannounced, a run unfinished, a digest or a listed mail without an outcome. */
export function tallyOf({ store, log }: MorningWorld, ses: Post, news: ReadonlyMap<string, readonly string[]>): Tally {
  const rows = [...store.deliveries].flatMap(([subscriber, each]) =>
    subscriber === 'heartbeat' ? [] : [...each.values()],
  )
  const mails = [...ses.accepted].filter(([id]) => !id.startsWith('H-'))
  const digests = readers.filter(({ preferences: { digest: asked } }) => asked !== null)
  const violations = violationsIn(log.events as readonly HistoryEvent[])
  const losses = [
    ...violations.filter(({ what }) => what !== 'accepted twice'),
    ...[...news].flatMap(([article, about]) =>
      about.filter(
        (place) => !store.dossiers.get(place)?.developments[0]?.claims.some((claim) => claim.startsWith(article)),
      ),
    ),
    ...[...store.dossiers.values()].filter(({ announced, revision }) => announced !== revision),
    ...[...store.runs.values()].filter(({ nextAudit }) => nextAudit !== undefined),
    ...[...store.runs.values()].filter(
      (run) => Object.values(run.outcomes).reduce((a, b) => a + b, 0) !== run.listed.length,
    ),
    ...digests.filter(
      ({ subscriber }) =>
        !isSettled(store.deliveries.get(subscriber)?.get(digestDeliveryId('vale', date, subscriber))?.state),
    ),
    ...rows.filter(({ state }) => !isSettled(state) || state === 'FAILED'),
  ]
  const late = mails.filter(([id, [first]]) => id.startsWith('D2013') && (first ?? 0) > digestDue + 30 * minute)
  return {
    schedules: 1,
    duplicates: mails.reduce((sum, [, times]) => sum + times.length - 1, 0),
    lost: losses.length,
    missed: rows.filter(({ state }) => state === 'MISSED').length,
    unsettled: rows.filter(({ state }) => state === 'UNSETTLED').length,
    late: late.length,
  }
}
