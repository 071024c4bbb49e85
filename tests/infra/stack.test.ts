import { existsSync, readdirSync } from 'node:fs'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { Messages } from '#core/messages.ts'
import { senders } from '#core/sending/quota.ts'
import { lease } from '#functions/deliver/send-once.ts'
import { grace } from '#functions/deliver/settle-unknown.ts'
import { type FunctionShape, functionNames, functions, queuesOf } from '../../infra/functions.ts'
import { configuration, resourcesIn, templateOnly } from './synthesised.ts'

const template = templateOnly()
const resources = (type: string) => resourcesIn(template, type)

describe('the stack', () => {
  test('has a function for every folder with a handler, and no other', () => {
    const folders = readdirSync('functions').filter((name) => existsSync(`functions/${name}/handler.ts`))
    expect([...functionNames].sort()).toEqual(folders.sort())
    expect(
      resources('AWS::Lambda::Function')
        .map(({ Description }) => Description)
        .sort(),
    ).toEqual(folders.map((name) => `Sitrep: ${name}`).sort())
  })

  test('has one queue a stage, each with a reader that answers for single messages and a dead-letter queue', () => {
    const shapes: readonly FunctionShape[] = functionNames.map((name) => functions[name])
    const queues = resources('AWS::SQS::Queue')
    expect(queues).toHaveLength(2 * Object.keys(Messages).length)
    expect(queues.filter(({ RedrivePolicy }) => RedrivePolicy)).toHaveLength(Object.keys(Messages).length)
    const mappings = resources('AWS::Lambda::EventSourceMapping')
    expect(mappings).toHaveLength(Object.keys(Messages).length)
    for (const mapping of mappings) expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    const paced = mappings.flatMap(({ ScalingConfig }) => ScalingConfig?.MaximumConcurrency ?? [])
    expect(paced.toSorted()).toEqual(
      shapes
        .flatMap(({ queue, processes, urgent }) => [
          ...(queue ? [processes] : []),
          ...(urgent ? [urgent.processes] : []),
        ])
        .toSorted(),
    )
    const { urgent, processes } = functions.deliver
    expect([urgent.processes, processes], 'as many senders as share the pace of the account').toEqual([
      senders,
      senders,
    ])
    expect(shapes.flatMap(queuesOf).sort()).toEqual(Object.keys(Messages).sort())
  })

  test('parks what fails for good in a queue that can be redriven, and nowhere else', () => {
    const queues = template.findResources('AWS::SQS::Queue')
    const read = resources('AWS::Lambda::EventSourceMapping').map((mapping) => mapping.EventSourceArn['Fn::GetAtt'][0])
    for (const id of read) {
      const parked = queues[id]?.Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]
      expect(Object.keys(queues)).toContain(parked)
      expect(read).not.toContain(parked)
      expect(queues[parked]?.Properties.MessageRetentionPeriod).toBe(14 * 86_400)
    }
    expect(resources('AWS::Lambda::EventInvokeConfig')).toEqual([])
    for (const { DeadLetterConfig } of resources('AWS::Lambda::Function')) expect(DeadLetterConfig).toBeUndefined()
  })

  test('shows no message again before its function is long over', () => {
    for (const name of functionNames) {
      const { queue, visibility, timeout } = functions[name]
      if (queue !== null) expect(visibility).toBeGreaterThanOrEqual(6 * timeout)
    }
  })

  test('keeps the logs of every function, for as long as was said', () => {
    const groups = template.findResources('AWS::Logs::LogGroup')
    for (const { LoggingConfig } of resources('AWS::Lambda::Function')) {
      expect(LoggingConfig.LogFormat).toBe('JSON')
      expect(groups[LoggingConfig.LogGroup.Ref]?.Properties.RetentionInDays).toBe(configuration.retentionDays)
    }
    expect(Object.keys(groups), 'and of the API').toHaveLength(functionNames.length + 1)
  })

  test('keeps the table with point-in-time recovery, both indexes and expiry', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
        GlobalSecondaryIndexes: [
          Match.objectLike({ IndexName: 'owed', Projection: { ProjectionType: 'KEYS_ONLY' } }),
          Match.objectLike({ IndexName: 'day', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        ],
      },
    })
  })

  test('defines the type of every key that an index names', () => {
    const [{ AttributeDefinitions, GlobalSecondaryIndexes, KeySchema }] = resources('AWS::DynamoDB::GlobalTable') as [
      Record<string, { AttributeName: string; KeySchema?: { AttributeName: string }[] }[]>,
    ]
    const defined = AttributeDefinitions?.map(({ AttributeName }) => AttributeName)
    const named = [...(KeySchema ?? []), ...(GlobalSecondaryIndexes ?? []).flatMap((index) => index.KeySchema ?? [])]
    for (const { AttributeName } of named) expect(defined).toContain(AttributeName)
  })

  test('nudges tick through its queue every minute', () => {
    const ticks = resources('AWS::Lambda::Function')[0]?.Environment.Variables.QUEUE_URL_TICKS.Ref
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: Match.objectLike({ Input: '{"tick":true}', Arn: { 'Fn::GetAtt': [ticks, 'Arn'] } }),
    })
  })

  test('holds a lease longer than any delivery can run, and hides a delivery for longer than the lease', () => {
    expect(lease).toBeGreaterThanOrEqual(functions.deliver.timeout + 60)
    expect(functions.deliver.visibility).toBeGreaterThan(lease)
  })

  test('does not give a delivery up before its outcome can be known', () => {
    const { visibility, receives } = functions.deliver
    expect(visibility * (receives - 1)).toBeGreaterThan(lease + grace)
  })

  test('hears of its mails through SNS and a queue, for every kind of event', () => {
    const [destination] = resources('AWS::SES::ConfigurationSetEventDestination')
    expect(destination?.EventDestination.MatchingEventTypes.sort()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'send'].sort(),
    )
    const [toQueue] = resources('AWS::SNS::Subscription').filter(({ Protocol }) => Protocol === 'sqs')
    expect(toQueue?.RedrivePolicy, 'what the queue does not take is parked').toBeDefined()
  })
})
