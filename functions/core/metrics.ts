import type { Log } from './ports/host.ts'

type Fields = NonNullable<Parameters<Log['event']>[1]>

/** What the log's events add up to. Counts unless it says otherwise. */
export const metrics = [
  'Ticks',
  'OverdueDebts',
  'SourcesInTrouble',
  'ArticlesSeen',
  'ArticlesRejected',
  'ArticlesRead',
  'AlertsBegun',
  'MailsAccepted',
  'MailsHeardOf',
  'MailsUnclear',
  'MailsInDoubt',
  'MailsRefused',
  'MailsMissed',
  'MailsUnsettled',
  'MailsDuplicated',
  'MailsBounced',
  'MailsComplainedOf',
  'SendingPaused',
  'MessagesFailed',
  'PagesFailed',
  /** Percent of the day's quota of SES. */
  'QuotaUsed',
] as const
export type MetricName = (typeof metrics)[number]

/** Told as zero by every tick, so that their silence is a tick's silence. A share of a quota that was not asked is unknown. */
export const countedMetrics = metrics.filter((name) => name !== 'QuotaUsed')

const one = () => 1
const field = (name: string) => (fields: Fields) => Number(fields[name] ?? 0)

/** Which event is counted as what. */
const counted: Readonly<Record<string, readonly [MetricName, (fields: Fields) => number]>> = {
  'tick.done': ['Ticks', one],
  'debt.overdue': ['OverdueDebts', field('count')],
  'source.trouble': ['SourcesInTrouble', one],
  'poll.done': ['ArticlesSeen', field('new')],
  'ingest.rejected': ['ArticlesRejected', one],
  'detect.read': ['ArticlesRead', one],
  'run.begun': ['AlertsBegun', ({ run }) => (String(run).startsWith('alert#') ? 1 : 0)],
  'run.open': ['MailsInDoubt', field('SENDING')],
  'delivery.accepted': ['MailsAccepted', one],
  'delivery.unknown': ['MailsUnclear', one],
  'delivery.refused': ['MailsRefused', one],
  'delivery.missed': ['MailsMissed', one],
  'digest.missed': ['MailsMissed', one],
  'delivery.unsettled': ['MailsUnsettled', one],
  'delivery.duplicate': ['MailsDuplicated', one],
  'feedback.send': ['MailsHeardOf', one],
  'feedback.bounce': ['MailsBounced', one],
  'feedback.complaint': ['MailsComplainedOf', one],
  'breaker.open': ['SendingPaused', one],
  'message.failed': ['MessagesFailed', one],
  'message.malformed': ['MessagesFailed', one],
  'pages.failed': ['PagesFailed', one],
  'quota.asked': ['QuotaUsed', field('percent')],
}

export const countedEvents = Object.keys(counted)

/** What an event adds to which metric; undefined where it is only told. */
export function countOf(event: string, fields: Fields): readonly [MetricName, number] | undefined {
  const [name, of] = counted[event] ?? []
  return name === undefined || of === undefined ? undefined : [name, of(fields)]
}
