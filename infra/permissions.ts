import { Stack } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import type { ConfigurationSet, EmailIdentity } from 'aws-cdk-lib/aws-ses'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { QueueName } from '../functions/core/messages.ts'
import { access, type ItemAccess } from './access.ts'
import type { FunctionName } from './functions.ts'

interface Resources {
  readonly items: TableV2
  readonly queues: Record<QueueName, Queue>
  readonly identity: EmailIdentity
  readonly configurationSet: ConfigurationSet
  readonly from: string
}

/** Writes the function's own statements; CDK's grants hand out Scan and more. */
export function allow(name: FunctionName, lambda: Lambda, resources: Resources): void {
  const { items, sends, mails } = access[name]
  for (const entry of items) lambda.addToRolePolicy(itemStatement(resources.items, entry))
  if (sends.length > 0) {
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: sends.map((queue) => resources.queues[queue].queueArn),
      }),
    )
  }
  if (!mails) return
  lambda.addToRolePolicy(mailStatement(resources))
  /** The quota is the account's: SES knows no resource for it. */
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }))
}

/**
 * Only items under the named keys. The `Null` guard is needed because `ForAllValues` holds for a request without leading keys.
 */
function itemStatement(table: TableV2, { keys, actions, index }: ItemAccess): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [index ? `${table.tableArn}/index/${index}` : table.tableArn],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  })
}

/** SES checks identity and configuration set alike. */
function mailStatement({ identity, configurationSet, from }: Resources): PolicyStatement {
  const set = Stack.of(configurationSet).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: configurationSet.configurationSetName,
  })
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [identity.emailIdentityArn, set],
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  })
}
