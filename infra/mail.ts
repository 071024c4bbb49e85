import { CfnOutput } from 'aws-cdk-lib'
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'

/** Who sends, under which configuration set; SES events reach `events` through SNS. */
export function mail(scope: Construct, configuration: Configuration, events: Queue) {
  const topic = new Topic(scope, 'MailEvents', { enforceSSL: true })
  topic.addSubscription(new SqsSubscription(events))
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
    identity: configuration.domain ? Identity.domain(configuration.domain) : Identity.email(configuration.from),
    configurationSet,
  })
  for (const [index, record] of (configuration.domain ? identity.dkimRecords : []).entries()) {
    new CfnOutput(scope, `Dkim${index + 1}`, {
      description: 'CNAME to publish',
      value: `${record.name} → ${record.value}`,
    })
  }
  return { identity, configurationSet }
}
