/**
 * List prices in US dollars of us-east-1, without the free tier. Beside each stands where it was last read and of when that page is: AWS's own
 * pages show their prices by script and could not be read. Taxes and other regions differ.
 */
export const pricesAsOf = 'June 2026'

export const prices = {
  /** A million; cloudchipr.com/blog/aws-lambda-pricing, 2024, and again in a page of May 2026. */
  lambdaRequests: 0.2,
  /** A GB-second on arm64, as above. */
  lambdaGbSecond: 0.0000133334,
  /** A million request units on demand; airbyte.com/data-engineering-resources/dynamodb-pricing, July 2025. */
  reads: 0.125,
  writes: 0.625,
  /** A GB-month of the table, and of its point-in-time backups: from memory. */
  stored: 0.25,
  backups: 0.2,
  /** A million; cloudburn.io/blog/amazon-sqs-pricing, March 2026. */
  queueRequests: 0.4,
  /** A million; awsnegotiations.com/sqs-sns-cost-optimization.html, 2026. */
  topicRequests: 0.5,
  /** A million of an HTTP API; a tutorial of appropri8, December 2025. */
  pageRequests: 1.0,
  /** A million: from memory; the first fourteen million a month are free (awsnegotiations.com/eventbridge-scheduler-cost, May 2026). */
  schedules: 1.0,
  /** A million: from memory. */
  secretRequests: 5.0,
  /** A thousand mails; build.allanninal.dev/what-the-shipping-notifier-costs, 2026. */
  mails: 0.1,
  /** A GB of pictures in them: from memory. */
  attached: 0.12,
  /** A GB taken in; factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards, June 2026. */
  logs: 0.5,
  /** A month, each; cloudburn.io/blog/aws-kms-pricing, March 2026. The first two yearly rotations add one each. */
  key: 1.0,
  /** A month, each: from memory. */
  secret: 0.4,
  /** A month, each: from memory. */
  alarmedMetric: 0.1,
  /** A month, each; signoz.io/guides/cloudwatch-pricing, February 2026. */
  metric: 0.3,
  /** A month, each; as logs. */
  dashboard: 3.0,
} as const
