import { CfnOutput, Stack } from 'aws-cdk-lib'
import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { queueVariables } from '../functions/adapters/queue-urls.ts'
import { answerWith, api } from './api.ts'
import type { Bundles } from './bundle/bundle.ts'
import type { Configuration } from './configuration.ts'
import { type FunctionName, functionNames } from './functions.ts'
import { mail } from './mail.ts'
import { nodeFunction } from './node-function.ts'
import { allow } from './permissions.ts'
import { queueNames } from './queue-names.ts'
import { readQueues, stageQueues } from './queues.ts'
import { everyMinute } from './schedule.ts'
import { secrets } from './secrets.ts'
import { table } from './table.ts'

const retention = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  365: RetentionDays.ONE_YEAR,
}

/** One deployment: a table, a queue and a dead-letter queue a stage, nine functions, an API, a sender and a schedule. */
export class SitrepStack extends Stack {
  constructor(scope: Construct, id: string, configuration: Configuration, bundles: Bundles) {
    super(scope, id, { description: 'Sitrep: situation reports from the news' })
    const items = table(this)
    const queues = stageQueues(this)
    const web = api(this)
    const { identity, configurationSet } = mail(this, configuration, queues.mailEvents)
    const { tokenKeys, pepper } = secrets(this)

    const environment = {
      TABLE_NAME: items.tableName,
      ...Object.fromEntries(queueNames.map((name) => [queueVariables[name], queues[name].queueUrl])),
      MAIL_FROM: configuration.from,
      MAIL_REPLY_TO: configuration.replyTo ?? configuration.from,
      PUBLIC_URL: web.apiEndpoint,
      CONFIGURATION_SET: configurationSet.configurationSetName,
      TOKEN_KEYS: tokenKeys,
      PEPPER: pepper,
    }
    const lambdas = Object.fromEntries(
      functionNames.map((name) => [
        name,
        nodeFunction(this, name, {
          code: bundles[name].folder,
          environment,
          retention: retention[configuration.retentionDays],
        }),
      ]),
    ) as Record<FunctionName, ReturnType<typeof nodeFunction>>

    for (const name of functionNames) {
      allow(name, lambdas[name], { items, queues, identity, configurationSet, from: configuration.from })
    }
    readQueues(lambdas, queues)
    answerWith(web, lambdas.pages)
    everyMinute(this, queues.ticks)
    new CfnOutput(this, 'PublicUrl', { description: 'Subscribe and read here', value: web.apiEndpoint })
  }
}
