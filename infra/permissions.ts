import { Stack } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import type { ConfigurationSet, EmailIdentity } from 'aws-cdk-lib/aws-ses'
import type { QueueName } from '../functions/core/messages.ts'
import { access, type ItemAccess } from './access.ts'
import type { FunctionName } from './functions.ts'
import type { StageQueues } from './queues.ts'
import type { Secrets } from './secrets.ts'

interface Resources {
  readonly items: TableV2
  readonly key: Key
  readonly secrets: Secrets
  readonly queues: StageQueues
  readonly identity: EmailIdentity
  readonly configurationSet: ConfigurationSet
  readonly from: string
}

/** Writes the function's own statements; CDK's grants hand out Scan and more. */
export function allow(name: FunctionName, lambda: Lambda, resources: Resources): void {
  const { items, sends, mails, secrets } = access[name]
  const statements = [
    ...items.map((entry) => itemStatement(resources.items, entry)),
    ...(sends.length === 0 ? [] : [sendStatement(sends, resources.queues)]),
    ...(mails ? [mailStatement(resources), quotaStatement] : []),
    ...(secrets === undefined ? [] : [secretStatement(secrets, resources.secrets)]),
    ...keyStatements(name, resources.key),
  ]
  for (const statement of statements) lambda.addToRolePolicy(new PolicyStatement(statement))
}

function sendStatement(sends: readonly QueueName[], queues: StageQueues): PolicyStatementProps {
  return { actions: ['sqs:SendMessage'], resources: sends.map((name) => queues[name].queue.queueArn) }
}

/** The quota is the account's: SES knows no resource for it. */
const quotaStatement: PolicyStatementProps = { actions: ['ses:GetSendQuota'], resources: ['*'] }

const secretActions = {
  read: ['GetSecretValue'],
  rotate: ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'],
}

/** Who rotates touches the keys of links alone: the pepper is never changed. */
function secretStatement(what: 'read' | 'rotate', { tokenKeys, pepper }: Secrets): PolicyStatementProps {
  return {
    actions: secretActions[what].map((action) => `secretsmanager:${action}`),
    resources: (what === 'read' ? [tokenKeys, pepper] : [tokenKeys]).map(({ secretArn }) => secretArn),
  }
}

/** What each service needs of the key: DynamoDB the least that its manual names. */
const keyActions = {
  dynamodb: ['Encrypt', 'Decrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo', 'DescribeKey'],
  secretsmanager: { read: ['Decrypt'], rotate: ['Decrypt', 'GenerateDataKey'] },
}

/** The customer's key is used by services in the function's name, never by the function itself. For reading a queue under the key CDK grants it. */
function keyStatements(name: FunctionName, key: Key): readonly PolicyStatementProps[] {
  const { items, secrets } = access[name]
  const via = (service: string, actions: readonly string[]): PolicyStatementProps => ({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  })
  return [
    ...(items.length === 0 ? [] : [via('dynamodb', keyActions.dynamodb)]),
    ...(secrets === undefined ? [] : [via('secretsmanager', keyActions.secretsmanager[secrets])]),
  ]
}

/**
 * Only items under the named keys. The `Null` guard is needed because `ForAllValues` holds for a request without leading keys.
 */
function itemStatement(table: TableV2, { keys, actions, index }: ItemAccess): PolicyStatementProps {
  return {
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [index ? `${table.tableArn}/index/${index}` : table.tableArn],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  }
}

/** SES checks identity and configuration set alike. */
function mailStatement({ identity, configurationSet, from }: Resources): PolicyStatementProps {
  const set = Stack.of(configurationSet).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: configurationSet.configurationSetName,
  })
  return {
    actions: ['ses:SendRawEmail'],
    resources: [identity.emailIdentityArn, set],
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  }
}
