import { Duration } from 'aws-cdk-lib'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** Every minute one message to the queue that tick reads. */
export function everyMinute(scope: Construct, ticks: Queue): void {
  new Schedule(scope, 'EveryMinute', {
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new SqsSendMessage(ticks, { input: ScheduleTargetInput.fromObject({ tick: true }) }),
  })
}
