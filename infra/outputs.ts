import { CfnOutput } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { type FunctionName, functionNames } from './functions.ts'
import { queueNames } from './queue-names.ts'
import type { StageQueues } from './queues.ts'
import type { Secrets } from './secrets.ts'
import { outputNames } from './stack-outputs.ts'

interface Parts {
  readonly items: TableV2
  readonly secrets: Secrets
  readonly queues: StageQueues
  readonly lambdas: Record<FunctionName, Lambda>
}

/** By what `npm run ops -- --stage` finds its way: names, never secrets. */
export function outputs(scope: Construct, { items, secrets, queues, lambdas }: Parts): void {
  const tell = (name: string, value: string) => new CfnOutput(scope, name, { value })
  tell(outputNames.table, items.tableName)
  tell(outputNames.tokenKeys, secrets.tokenKeys.secretArn)
  tell(outputNames.pepper, secrets.pepper.secretArn)
  for (const name of queueNames) {
    tell(outputNames.queue(name), queues[name].queue.queueUrl)
    tell(outputNames.parked(name), queues[name].parked.queueUrl)
  }
  for (const name of functionNames) tell(outputNames.function(name), lambdas[name].functionName)
}
