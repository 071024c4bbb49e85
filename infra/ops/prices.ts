/** List prices in US dollars of us-east-1, without the free tier, as AWS published them on this day. Taxes and other regions differ. */
export const pricesAsOf = '2025-11-01'

export const prices = {
  /** A million. */
  lambdaRequests: 0.2,
  /** A GB-second on arm64. */
  lambdaGbSecond: 0.0000133334,
  /** A million request units on demand. */
  reads: 0.125,
  writes: 0.625,
  /** A GB-month of the table, and of its point-in-time backups. */
  stored: 0.25,
  backups: 0.2,
  /** A million. */
  queueRequests: 0.4,
  topicRequests: 0.5,
  pageRequests: 1.0,
  schedules: 1.0,
  keyRequests: 3.0,
  secretRequests: 5.0,
  /** A thousand mails. */
  mails: 0.1,
  /** A GB taken in. */
  logs: 0.5,
  /** A month, each. */
  key: 1.0,
  secret: 0.4,
  alarmedMetric: 0.1,
  metric: 0.3,
  dashboard: 3.0,
} as const
