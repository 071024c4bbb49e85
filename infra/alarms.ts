import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { MetricName } from '../functions/core/metrics.ts'
import { type AlarmShape, alarmShapes, type Watched } from './alarm-shapes.ts'
import type { Web } from './api.ts'
import type { Configuration } from './configuration.ts'
import { type FunctionName, functionNames } from './functions.ts'
import { queueNames } from './queue-names.ts'
import type { StageQueues } from './queues.ts'
import { runbookAnchor } from './runbook.ts'

/** What can be watched. */
interface Parts {
  readonly configuration: Configuration
  readonly items: TableV2
  readonly queues: StageQueues
  readonly lambdas: Record<FunctionName, Lambda>
  readonly site: Web
}

export interface WatchedAlarm {
  readonly shape: AlarmShape
  readonly metric: IMetric
  readonly alarm: Alarm
}

/** One alarm a shape; each mails the operator when it is raised and when it is over. */
export function alarms(scope: Construct, parts: Parts): readonly WatchedAlarm[] {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  topic.addSubscription(new EmailSubscription(parts.configuration.alarmMail))
  const { stackName } = Stack.of(scope)
  return alarmShapes.map((shape) => {
    const { heading, suffer, watched, over, below, minutes, periods, silent } = shape
    const metric = metricOf(watched, Duration.minutes(minutes), stackName, parts)
    const alarm = new Alarm(scope, `Alarm-${runbookAnchor(heading)}`, {
      alarmName: `${stackName}: ${heading}`,
      alarmDescription: `${suffer} What to do: RUNBOOK.md#${runbookAnchor(heading)}`,
      metric,
      threshold: over,
      comparisonOperator: below ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silent ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    const action = new SnsAction(topic)
    alarm.addAlarmAction(action)
    alarm.addOkAction(action)
    return { shape, metric, alarm }
  })
}

function metricOf(
  watched: Watched,
  period: Duration,
  service: string,
  { items, queues, lambdas, site }: Parts,
): IMetric {
  const own = (metricName: MetricName, statistic = 'Sum') =>
    new Metric({ namespace: 'Sitrep', metricName, dimensionsMap: { service }, statistic, period })
  if ('own' in watched) return own(watched.own, watched.statistic)
  if ('math' in watched) {
    const [accepted, heard] = watched.of.map((name) => own(name))
    return math(watched.math, { ...(accepted ? { accepted } : {}), ...(heard ? { heard } : {}) }, period)
  }
  if ('queues' in watched) {
    const all = queueNames.map((name) =>
      watched.queues === 'parked'
        ? queues[name].parked.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' })
        : queues[name].queue.metricApproximateAgeOfOldestMessage({ period }),
    )
    return math(watched.queues === 'parked' ? 'SUM(METRICS())' : 'MAX(METRICS())', named(all), period)
  }
  if ('functions' in watched) {
    const names = watched.functions === 'all' ? functionNames : [watched.functions]
    const all = names.map((name) => lambdas[name].metricErrors({ period }))
    return math('SUM(METRICS())', named(all), period)
  }
  if (watched.aws === 'SES')
    return new Metric({ namespace: 'AWS/SES', metricName: watched.metric, statistic: 'Maximum', period })
  if (watched.aws === 'ApiGateway') return site.api.metricServerError({ period, statistic: 'Sum' })
  const throttled = ['ReadThrottleEvents', 'WriteThrottleEvents'].map((metricName) => {
    const dimensionsMap = { TableName: items.tableName }
    return new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period })
  })
  return math('SUM(METRICS())', named(throttled), period)
}

function math(expression: string, usingMetrics: Record<string, IMetric>, period: Duration): IMetric {
  return new MathExpression({ expression, usingMetrics, period })
}

function named(all: readonly IMetric[]): Record<string, IMetric> {
  return Object.fromEntries(all.map((metric, i) => [`m${i}`, metric]))
}
