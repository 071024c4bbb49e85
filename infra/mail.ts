import { Stack } from 'aws-cdk-lib'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { StageQueue } from './queues.ts'

/** A record that the sending domain needs. */
export interface DnsRecord {
  /** Of its construct, and of the output that prints it. */
  readonly id: string
  readonly type: 'CNAME' | 'MX' | 'TXT'
  readonly name: string
  readonly value: string
}

export interface Sender {
  readonly identity: EmailIdentity
  readonly configurationSet: ConfigurationSet
  /** For mails to be believed; none for a single address. */
  readonly records: readonly DnsRecord[]
}

/** Who sends, under which configuration set; SES events reach `events` through SNS; what cannot be delivered there is parked with what cannot be read. */
export function mail(scope: Construct, { domain, from, dmarc }: Configuration, events: StageQueue, key: Key): Sender {
  const topic = new Topic(scope, 'MailEvents', { enforceSSL: true, masterKey: key })
  topic.addSubscription(new SqsSubscription(events.queue, { deadLetterQueue: events.parked }))
  const configurationSet = new ConfigurationSet(scope, 'ConfigurationSet', { reputationMetrics: true })
  configurationSet.addEventDestination('ToQueue', {
    destination: EventDestination.snsTopic(topic),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.DELIVERY_DELAY,
    ],
  })
  const identity = new EmailIdentity(scope, 'Sender', {
    identity: domain === undefined ? Identity.email(from) : Identity.domain(domain),
    configurationSet,
    ...(domain === undefined ? {} : { mailFromDomain: bouncesOf(domain) }),
  })
  const records = domain === undefined ? [] : recordsOf(scope, identity, domain, dmarc, from)
  return { identity, configurationSet, records }
}

/** Of the envelope sender: a name of its own, so that SPF aligns with the From address. */
function bouncesOf(domain: string): string {
  return `bounces.${domain}`
}

/** DKIM, the envelope sender with its SPF, and DMARC, whose reports go to who sends. */
function recordsOf(
  scope: Construct,
  { dkimRecords }: EmailIdentity,
  domain: string,
  dmarc: Configuration['dmarc'],
  reports: string,
): readonly DnsRecord[] {
  const { region } = Stack.of(scope)
  const policy = `v=DMARC1; p=${dmarc}; rua=mailto:${reports}`
  return [
    ...dkimRecords.map(({ name, value }, i) => ({ id: `Dkim${i + 1}`, type: 'CNAME' as const, name, value })),
    { id: 'Bounces', type: 'MX', name: bouncesOf(domain), value: `10 feedback-smtp.${region}.amazonses.com` },
    { id: 'Spf', type: 'TXT', name: bouncesOf(domain), value: 'v=spf1 include:amazonses.com ~all' },
    ...(dmarc === 'elsewhere' ? [] : [{ id: 'Dmarc', type: 'TXT' as const, name: `_dmarc.${domain}`, value: policy }]),
  ]
}
