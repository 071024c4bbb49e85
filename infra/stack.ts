import { CfnOutput, Stack, Tags } from 'aws-cdk-lib'
import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { queueVariables } from '../functions/adapters/queue-urls.ts'
import { acknowledge } from './acknowledged.ts'
import { alarms } from './alarms.ts'
import { answerWith, web } from './api.ts'
import { budget } from './budget.ts'
import type { Bundles } from './bundle/bundle.ts'
import type { Configuration } from './configuration.ts'
import { dashboard } from './dashboard.ts'
import { publish, zoneOf } from './dns.ts'
import { dropBucket } from './drop.ts'
import { type FunctionName, functionNames } from './functions.ts'
import { customerKey } from './key.ts'
import { mail } from './mail.ts'
import { nodeFunction } from './node-function.ts'
import { outputs } from './outputs.ts'
import { allow } from './permissions.ts'
import { queueNames } from './queue-names.ts'
import { readQueues, stageQueues } from './queues.ts'
import { everyMinute } from './schedule.ts'
import { secrets as makeSecrets, rotate } from './secrets.ts'
import { table } from './table.ts'

const retentions = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  365: RetentionDays.ONE_YEAR,
}

/** One deployment: a table, a queue and a dead-letter queue a stage, the functions, an API, a sender, a schedule, and what watches them. */
export class SitrepStack extends Stack {
  constructor(scope: Construct, id: string, configuration: Configuration, bundles: Bundles) {
    super(scope, id, {
      description: 'Sitrep: situation reports from the news',
      terminationProtection: configuration.protect,
    })
    const { stage, from, replyTo, alarmMail, protect, reserve } = configuration
    const retention = retentions[configuration.retentionDays]
    Tags.of(this).add('project', 'sitrep')
    Tags.of(this).add('stage', stage)

    const zone = zoneOf(this, configuration)
    const key = customerKey(this, protect)
    const items = table(this, key, protect)
    const queues = stageQueues(this, key)
    const site = web(this, configuration, zone, retention)
    const { identity, configurationSet, records } = mail(this, configuration, queues.mailEvents, key)
    publish(this, records, zone)
    const secrets = makeSecrets(this, key, protect)

    const environment = {
      TABLE_NAME: items.tableName,
      ...Object.fromEntries(queueNames.map((name) => [queueVariables[name], queues[name].queue.queueUrl])),
      MAIL_FROM: from,
      MAIL_REPLY_TO: replyTo ?? from,
      MAIL_OPERATOR: alarmMail,
      PUBLIC_URL: site.url,
      CONFIGURATION_SET: configurationSet.configurationSetName,
      TOKEN_KEYS_SECRET: secrets.tokenKeys.secretArn,
      PEPPER_SECRET: secrets.pepper.secretArn,
      POWERTOOLS_SERVICE_NAME: this.stackName,
    }
    const lambdas = Object.fromEntries(
      functionNames.map((name) => [
        name,
        nodeFunction(this, name, { code: bundles[name].folder, environment, retention, reserve }),
      ]),
    ) as Record<FunctionName, ReturnType<typeof nodeFunction>>

    for (const name of functionNames)
      allow(name, lambdas[name], { items, key, secrets, queues, identity, configurationSet, from })
    readQueues(lambdas, queues)
    answerWith(site, lambdas.pages)
    rotate(secrets, lambdas.rotate)
    everyMinute(this, queues.ticks.queue)
    if (configuration.drop) dropBucket(this, queues.articles.queue, key, retention, protect)

    const watched = alarms(this, { configuration, items, queues, lambdas, site })
    dashboard(this, watched)
    budget(this, configuration)
    outputs(this, { items, secrets, queues, lambdas })
    new CfnOutput(this, 'PublicUrl', { description: 'Subscribe and read here', value: site.url })
    if (site.target !== undefined)
      new CfnOutput(this, 'RecordWeb', {
        description: 'CNAME to publish',
        value: `${configuration.webDomain} → ${site.target}`,
      })
    acknowledge(this)
  }
}
