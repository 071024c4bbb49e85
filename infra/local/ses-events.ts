import { randomUUID } from 'node:crypto'
import type { Envelope } from './inbox.ts'

/** SES's mailbox simulator, and a full mailbox, which it lacks: what becomes of a mail to these addresses; any other is delivered. */
const simulated = new Map<string, readonly Outcome[]>([
  ['bounce@simulator.amazonses.com', ['Bounce']],
  ['complaint@simulator.amazonses.com', ['Delivery', 'Complaint']],
  ['suppressionlist@simulator.amazonses.com', ['Bounce']],
  ['full@mailbox.example', ['TransientBounce']],
])

export type Outcome = 'Delivery' | 'Bounce' | 'TransientBounce' | 'Complaint'

/** The queue messages that follow an accepted mail: SES event JSON inside the envelope SNS puts around it. */
export function eventsOf(envelope: Envelope): readonly string[] {
  const address = (envelope.to[0] ?? '').toLowerCase()
  const outcomes = simulated.get(address) ?? (['Delivery'] as const)
  return ['Send' as const, ...outcomes].map((type) => inSnsEnvelope(sesEvent(type, envelope), envelope.at))
}

/** What SES tells later: that a mail came back, or that its reader called it unwanted. */
export function laterEvent(type: Outcome, envelope: Envelope, at: string): string {
  return inSnsEnvelope(sesEvent(type, envelope), at)
}

function sesEvent(type: 'Send' | Outcome, { messageId, at, from, to, tags, configurationSet }: Envelope): unknown {
  const own = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
  const set = configurationSet === null ? {} : { 'ses:configuration-set': [configurationSet] }
  const mail = { timestamp: at, source: from, messageId, destination: to, tags: { ...set, ...own } }
  const recipients = to.map((emailAddress) => ({ emailAddress }))
  const bounce = (bounceType: string, bounceSubType: string) => ({
    bounce: { bounceType, bounceSubType, bouncedRecipients: recipients, timestamp: at },
  })
  const details = {
    Send: { send: {} },
    Delivery: { delivery: { timestamp: at, processingTimeMillis: 1, recipients: to, smtpResponse: '250 ok' } },
    Bounce: bounce('Permanent', 'General'),
    TransientBounce: bounce('Transient', 'MailboxFull'),
    Complaint: { complaint: { complainedRecipients: recipients, timestamp: at, complaintFeedbackType: 'abuse' } },
  }
  return { eventType: type === 'TransientBounce' ? 'Bounce' : type, mail, ...details[type] }
}

function inSnsEnvelope(event: unknown, at: string): string {
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: 'arn:aws:sns:local:000000000000:mail-events',
    Subject: 'Amazon SES Email Event Notification',
    Message: JSON.stringify(event),
    Timestamp: at,
    SignatureVersion: '1',
  })
}
