import { type Stack, Validations } from 'aws-cdk-lib'

/** A finding of the packs that stands, with the reason why. */
export interface Acknowledged {
  /** The rule, or `rule[finding]`. */
  readonly rule: string
  /** Paths of constructs below the stack. */
  readonly at: RegExp
  readonly reason: string
}

const everyFunction = /^Function-[a-z]+$/

export const acknowledged: readonly Acknowledged[] = [
  {
    rule: 'AwsSolutions-APIG4',
    at: /^Web\/ANY--/,
    reason:
      'The pages are for everybody. What concerns one reader asks for a token of theirs, which the function checks.',
  },
  {
    rule: 'AwsSolutions-SMG4',
    at: /^Pepper$/,
    reason: 'Addresses become ids by it: under another one nobody who subscribed would be known any more.',
  },
  ...['AwsSolutions-L1', 'Serverless-LambdaLatestVersion'].map((rule) => ({
    rule,
    at: everyFunction,
    reason:
      'Node 22 is the long-term release that the bundles are made for and tested on; the next one is a change of its own.',
  })),
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    at: /^Role-deliver$/,
    reason: 'ses:GetSendQuota alone: the quota is the account’s, and SES knows no resource for it.',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    at: everyFunction,
    reason:
      'Queues, the API and Secrets Manager call functions and wait for the answer: nothing is called asynchronously. Each queue has its dead-letter queue.',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    at: /^Function-[a-z]+\/SqsEventSource:/,
    reason: 'Destinations are for streams. What fails here is parked by its queue, from where it can be redriven.',
  },
  {
    rule: 'Serverless-LambdaTracing',
    at: everyFunction,
    reason:
      'A tracer costs every cold start 71 ms and would note which reader was served when; the log has the ids that lead through.',
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    at: /^Parked-/,
    reason: 'These are the dead-letter queues.',
  },
  {
    rule: 'Serverless-SNSRedrivePolicy',
    at: /^Alarms\//,
    reason: 'Mail to a person: SNS tries again by itself, and the state of each alarm stays on the dashboard.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    at: /^DropRole$/,
    reason: 'Delivery of a state machine’s log: CloudWatch knows no resource for it.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::<Drop89C17749.Arn>/incoming/*]',
    at: /^DropRole$/,
    reason: 'Whatever is dropped under the prefix, and nothing else of the bucket.',
  },
  {
    rule: 'AwsSolutions-S1',
    at: /^Drop$/,
    reason:
      'The machine that reads it logs each file; who may write to it is the account’s to say, and CloudTrail notes it.',
  },
  ...['AwsSolutions-SF2', 'Serverless-StepFunctionStateMachineXray'].map((rule) => ({
    rule,
    at: /^HandIn$/,
    reason: 'Two states, whose every step is in the log.',
  })),
  {
    rule: 'Serverless-EventBusDLQ',
    at: /^Dropped$/,
    reason:
      'Tried for a day; the file stays in the bucket for a month and can be dropped again, which a parked event could not.',
  },
]

/** Notes every reason on the constructs it is about. */
export function acknowledge(stack: Stack, all: readonly Acknowledged[] = acknowledged): void {
  for (const construct of stack.node.findAll()) {
    const path = construct.node.path.slice(stack.node.path.length + 1)
    for (const { rule, at, reason } of all)
      if (at.test(path)) Validations.of(construct).acknowledge({ id: rule, reason })
  }
}
