import { Duration, Stack } from 'aws-cdk-lib'
import { AlarmStatusWidget, Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { MetricName } from '../functions/core/metrics.ts'
import type { WatchedAlarm } from './alarms.ts'

/** The way of a piece of news and of a mail, from left to right: where a line falls behind the one before it, something is stuck. */
const graphs: readonly (readonly [title: string, metrics: readonly MetricName[]])[] = [
  ['News', ['ArticlesSeen', 'ArticlesRead', 'ArticlesRejected', 'SourcesInTrouble']],
  ['Mails', ['MailsAccepted', 'MailsHeardOf', 'MailsBounced', 'MailsComplainedOf']],
  ['Not as it should be', ['MailsMissed', 'MailsUnsettled', 'MailsInDoubt', 'MailsUnclear', 'MailsRefused']],
  ['Work', ['Ticks', 'OverdueDebts', 'MessagesFailed', 'PagesFailed', 'AlertsBegun']],
]

/** All alarms, then what they are about, on one page. */
export function dashboard(scope: Construct, watched: readonly WatchedAlarm[]): void {
  const { stackName } = Stack.of(scope)
  const metric = (metricName: MetricName) =>
    new Metric({
      namespace: 'Sitrep',
      metricName,
      dimensionsMap: { service: stackName },
      statistic: 'Sum',
      period: Duration.minutes(15),
    })
  const page = new Dashboard(scope, 'Dashboard', { dashboardName: stackName, defaultInterval: Duration.days(3) })
  page.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: watched.map(({ alarm }) => alarm), width: 24 }))
  page.addWidgets(
    ...graphs.map(([title, names]) => new GraphWidget({ title, left: names.map(metric), width: 6, height: 8 })),
  )
  const depths = watched.filter(({ shape }) => 'queues' in shape.watched || 'functions' in shape.watched)
  page.addWidgets(
    ...depths.map(
      ({ shape, metric: left }) => new GraphWidget({ title: shape.heading, left: [left], width: 6, height: 6 }),
    ),
  )
}
