import type { MetricName } from '../functions/core/metrics.ts'

/** What an alarm looks at. */
export type Watched =
  /** One of our own metrics. */
  | { readonly own: MetricName; readonly statistic: 'Sum' | 'Maximum' }
  /** Of our own metrics, as CloudWatch's metric math has it. */
  | { readonly math: string; readonly of: readonly MetricName[] }
  /** Messages in all dead-letter queues; the age of the oldest message in any queue, in seconds. */
  | { readonly queues: 'parked' | 'oldest' }
  /** Calls that ended in an error or a time-out, of one function or of all. */
  | { readonly functions: 'all' | 'rotate' }
  | { readonly aws: 'SES'; readonly metric: 'Reputation.BounceRate' | 'Reputation.ComplaintRate' }
  | { readonly aws: 'DynamoDB' }
  | { readonly aws: 'ApiGateway' }

export interface AlarmShape {
  /** Its name, and its heading in RUNBOOK.md. */
  readonly heading: string
  /** What readers suffer while it lasts. */
  readonly suffer: string
  readonly watched: Watched
  /** It is raised above, or where it says so below. */
  readonly over: number
  readonly below?: true
  /** Minutes of one period, and periods in a row. */
  readonly minutes: number
  readonly periods: number
  /** No data is an alarm: where silence itself is the trouble. */
  readonly silent?: true
}

const once = { over: 0, minutes: 5, periods: 1 } as const

/** Every alarm. The metrics of ours are told as zero each minute; without a tick they are missing, and the first alarm says so. */
export const alarmShapes: readonly AlarmShape[] = [
  {
    heading: 'No tick',
    suffer: 'Everything stands still: no news is read and no digest goes out.',
    watched: { own: 'Ticks', statistic: 'Sum' },
    over: 1,
    below: true,
    minutes: 5,
    periods: 1,
    silent: true,
  },
  {
    heading: 'Work is overdue',
    suffer: 'Something that is owed was not done for half an hour: articles unread, or digests late.',
    watched: { own: 'OverdueDebts', statistic: 'Maximum' },
    over: 0,
    minutes: 5,
    periods: 3,
  },
  {
    heading: 'Dead letters',
    suffer: 'Some messages were given up: what they are about is late until it is nudged or redriven.',
    watched: { queues: 'parked' },
    ...once,
  },
  {
    heading: 'Old messages',
    suffer: 'A queue is not kept up with: readers get everything behind it later.',
    watched: { queues: 'oldest' },
    over: 900,
    minutes: 5,
    periods: 3,
  },
  {
    heading: 'Messages fail',
    suffer: 'Many messages fail and are tried again: mail and news are late, and may be given up.',
    watched: { own: 'MessagesFailed', statistic: 'Sum' },
    over: 20,
    minutes: 15,
    periods: 1,
  },
  {
    heading: 'Functions fail',
    suffer: 'A function crashes or is stopped at its time-out: what it does is late.',
    watched: { functions: 'all' },
    over: 2,
    minutes: 5,
    periods: 2,
  },
  {
    heading: 'Pages fail',
    suffer: 'Readers cannot subscribe, unsubscribe or read the archive.',
    watched: { aws: 'ApiGateway' },
    over: 4,
    minutes: 5,
    periods: 1,
  },
  {
    heading: 'Table is throttled',
    suffer: 'Everything is slower; nothing is lost.',
    watched: { aws: 'DynamoDB' },
    over: 0,
    minutes: 5,
    periods: 3,
  },
  {
    heading: 'No news is read',
    suffer: 'Digests say "no change" because nothing was read, not because nothing happened.',
    watched: { own: 'ArticlesRead', statistic: 'Sum' },
    over: 1,
    below: true,
    minutes: 60,
    periods: 6,
    silent: true,
  },
  {
    heading: 'A flood of news',
    suffer: 'A feed shows far more than it should: readings queue up, and alerts may be about old news.',
    watched: { own: 'ArticlesSeen', statistic: 'Sum' },
    over: 5000,
    minutes: 60,
    periods: 1,
  },
  {
    heading: 'Articles set aside',
    suffer: 'Many articles cannot be read: what they claim is missing from digests.',
    watched: { own: 'ArticlesRejected', statistic: 'Sum' },
    over: 50,
    minutes: 60,
    periods: 1,
  },
  {
    heading: 'A source is silent',
    suffer: 'One side or one agency may be missing from what readers get.',
    watched: { own: 'SourcesInTrouble', statistic: 'Sum' },
    over: 0,
    minutes: 60,
    periods: 1,
  },
  {
    heading: 'A flood of alerts',
    suffer: 'Readers may be woken by many alerts, of which most are likely wrong.',
    watched: { own: 'AlertsBegun', statistic: 'Sum' },
    over: 30,
    minutes: 60,
    periods: 1,
  },
  {
    heading: 'No mail goes out',
    suffer: 'No reader has got a mail for more than a day.',
    watched: { own: 'MailsAccepted', statistic: 'Sum' },
    over: 1,
    below: true,
    minutes: 60,
    periods: 26,
    silent: true,
  },
  {
    heading: 'Sending is paused',
    suffer: 'No mail goes out; alerts of this time become part of the next digest.',
    watched: { own: 'SendingPaused', statistic: 'Sum' },
    ...once,
  },
  {
    heading: 'Mails are refused',
    suffer: 'SES refuses mails one by one: their readers get nothing.',
    watched: { own: 'MailsRefused', statistic: 'Sum' },
    over: 10,
    minutes: 15,
    periods: 1,
  },
  {
    heading: 'Mails in doubt',
    suffer: 'Of some mails nobody knows whether they went out: their readers may wait for them.',
    watched: { own: 'MailsInDoubt', statistic: 'Maximum' },
    over: 0,
    minutes: 10,
    periods: 3,
  },
  {
    heading: 'SES answers unclearly',
    suffer: 'Mails go out, if they do, without our knowing: none is sent again before it is proved lost.',
    watched: { own: 'MailsUnclear', statistic: 'Sum' },
    over: 10,
    minutes: 15,
    periods: 1,
  },
  {
    heading: 'Mails missed',
    suffer: 'Some readers did not get a digest that was due.',
    watched: { own: 'MailsMissed', statistic: 'Sum' },
    ...once,
  },
  {
    heading: 'Mails unsettled',
    suffer: 'Some readers may not have got a mail, and it is too late to find out.',
    watched: { own: 'MailsUnsettled', statistic: 'Sum' },
    ...once,
  },
  {
    heading: 'A mail was sent twice',
    suffer: 'A reader got the same mail twice.',
    watched: { own: 'MailsDuplicated', statistic: 'Sum' },
    ...once,
  },
  {
    heading: 'Mail events are late',
    suffer: 'Bounces and complaints are not heard of, and no mail in doubt is sent again.',
    watched: { math: 'IF(accepted > 5, 1 - heard / accepted, 0)', of: ['MailsAccepted', 'MailsHeardOf'] },
    over: 0.1,
    minutes: 15,
    periods: 3,
  },
  {
    heading: 'Bounces',
    suffer: 'None yet; beyond 5 % SES puts the account under review, beyond 10 % it stops sending.',
    watched: { aws: 'SES', metric: 'Reputation.BounceRate' },
    over: 0.04,
    minutes: 60,
    periods: 1,
  },
  {
    heading: 'Complaints',
    suffer: 'Readers mark mails as spam; beyond 0.1 % SES puts the account under review.',
    watched: { aws: 'SES', metric: 'Reputation.ComplaintRate' },
    over: 0.0008,
    minutes: 60,
    periods: 1,
  },
  {
    heading: 'The quota is nearly used',
    suffer: 'Digests beyond four fifths of the day’s quota wait; at its end alerts wait too.',
    watched: { own: 'QuotaUsed', statistic: 'Maximum' },
    over: 80,
    minutes: 15,
    periods: 1,
  },
  {
    heading: 'Keys are not rotated',
    suffer: 'None: links go on working with the keys there are.',
    watched: { functions: 'rotate' },
    ...once,
  },
]
