import { Duration } from 'aws-cdk-lib'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** Every minute one message to the queue that tick reads. A minute that could not be sent is past: the next one finds what it owed. */
export function everyMinute(scope: Construct, ticks: Queue): void {
  new Schedule(scope, 'EveryMinute', {
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new SqsSendMessage(ticks, {
      input: ScheduleTargetInput.fromObject({ tick: true }),
      maxEventAge: Duration.minutes(1),
      retryAttempts: 2,
    }),
  })
}
