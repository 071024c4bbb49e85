import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'

/** Under which articles are dropped: one JSON file each, as `ingest` takes them, of at most 250 KB. */
export const dropPrefix = 'incoming/'

/**
 * A bucket whose articles reach ingest as if somebody had handed them in. What is dropped is read and sent on by two states, without code; it is
 * kept for a month, so that what could not be sent can be dropped again.
 */
export function dropBucket(
  scope: Construct,
  articles: Queue,
  key: Key,
  retention: RetentionDays,
  isKept: boolean,
): void {
  const bucket = new Bucket(scope, 'Drop', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    lifecycleRules: [{ prefix: dropPrefix, expiration: Duration.days(30) }],
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  // CDK's own way to turn this on would bring a function of its own, with rights to every bucket.
  const cfnBucket = bucket.node.defaultChild as CfnBucket
  cfnBucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  const log = new LogGroup(scope, 'DropLog', { retention, removalPolicy: RemovalPolicy.DESTROY })
  const role = new Role(scope, 'DropRole', { assumedBy: new ServicePrincipal('states.amazonaws.com') })
  const may = (actions: string[], resource: string, conditions = {}) =>
    role.addToPolicy(new PolicyStatement({ actions, resources: [resource], conditions }))
  may(['s3:GetObject'], bucket.arnForObjects(`${dropPrefix}*`))
  may(['sqs:SendMessage'], articles.queueArn)
  may(['kms:Decrypt'], key.keyArn, {
    StringEquals: { 'kms:ViaService': `s3.${Stack.of(scope).region}.amazonaws.com` },
  })
  const machine = new StateMachine(scope, 'HandIn', {
    stateMachineType: StateMachineType.EXPRESS,
    role,
    definitionBody: DefinitionBody.fromString(JSON.stringify(handingIn(articles.queueUrl))),
    logs: { destination: log, level: LogLevel.ALL, includeExecutionData: false },
    timeout: Duration.minutes(1),
  })
  new Rule(scope, 'Dropped', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: dropPrefix }] } },
    },
    targets: [new SfnStateMachine(machine, { retryAttempts: 3 })],
  })
  new CfnOutput(scope, 'DropUrl', {
    description: 'Articles to ingest',
    value: `s3://${bucket.bucketName}/${dropPrefix}`,
  })
}

function handingIn(queueUrl: string): object {
  const again = [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 2, MaxAttempts: 4, BackoffRate: 2 }]
  return {
    QueryLanguage: 'JSONata',
    StartAt: 'Read',
    States: {
      Read: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:s3:getObject',
        Arguments: {
          Bucket: '{% $states.input.detail.bucket.name %}',
          Key: '{% $states.input.detail.object.key %}',
        },
        Output: "{% {'document': $parse($states.result.Body)} %}",
        Retry: again,
        Next: 'Send',
      },
      Send: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage',
        Arguments: { QueueUrl: queueUrl, MessageBody: '{% $states.input %}' },
        Retry: again,
        End: true,
      },
    },
  }
}
