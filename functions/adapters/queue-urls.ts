import type { QueueName } from '#core/messages.ts'
import type { environment } from './environment.ts'

/** The variable that holds each queue's URL. */
export const queueVariables = {
  ticks: 'QUEUE_URL_TICKS',
  polls: 'QUEUE_URL_POLLS',
  articles: 'QUEUE_URL_ARTICLES',
  readings: 'QUEUE_URL_READINGS',
  changes: 'QUEUE_URL_CHANGES',
  digests: 'QUEUE_URL_DIGESTS',
  urgent: 'QUEUE_URL_URGENT',
  deliveries: 'QUEUE_URL_DELIVERIES',
  mailEvents: 'QUEUE_URL_MAIL_EVENTS',
} as const satisfies Record<QueueName, Parameters<typeof environment>[0][number]>
