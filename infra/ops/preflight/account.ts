import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { type FunctionShape, functionNames, functions } from '../../functions.ts'
import { better, type Check, type Finding, good, wrong } from './check.ts'

/** Who asks, and where. */
export const account: Check = {
  what: 'Credentials',
  gate: true,
  async look({ region }) {
    const { Account, Arn } = await new STSClient({}).send(new GetCallerIdentityCommand({}))
    return [good('Credentials', `${Arn} of account ${Account}`), good('Region', region)]
  },
}

/** What Lambda keeps for functions that set nothing aside: a deployment that would leave less is refused. */
const leftForOthers = 100

/** How many calls the account takes at a time: a new one ten in all. */
export const concurrency: Check = {
  what: 'Concurrency',
  async look({ configuration: { reserve, stage }, region }) {
    const { AccountLimit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}))
    const limit = AccountLimit?.ConcurrentExecutions ?? 0
    const [all, aside] = [processes(() => true), processes(({ queue }) => queue === null)]
    const found = `${limit} calls at a time; all functions at once are ${all}`
    const ask = `Ask for 1000: https://${region}.console.aws.amazon.com/servicequotas/home/services/lambda/quotas, "Concurrent executions".`
    if (reserve && limit < aside + leftForOthers)
      return [wrong('Concurrency', found, `${ask} Until then take "reserve" out of deployments/${stage}.json.`)]
    return [limit < all ? better('Concurrency', found, ask) : good('Concurrency', found)]
  },
}

function processes(wanted: (shape: FunctionShape) => boolean): number {
  const shapes: readonly FunctionShape[] = functionNames.map((name) => functions[name])
  return shapes.filter(wanted).reduce((sum, { processes, urgent }) => sum + processes + (urgent?.processes ?? 0), 0)
}

/** What `cdk bootstrap` and `cdk deploy` left in the region. */
export const stacks: Check = {
  what: 'Stack',
  async look({ configuration: { stage }, region }) {
    const toolkit = await statusOf('CDKToolkit')
    const bootstrap = `npx cdk bootstrap -c stage=${stage}`
    const own = await statusOf(`sitrep-${stage}`)
    return [
      toolkit === undefined
        ? wrong('Bootstrap', `no CDKToolkit in ${region}`, `Prepare the region once: ${bootstrap}`)
        : good('Bootstrap', toolkit),
      deployed(`sitrep-${stage}`, own, `npx cdk deploy -c stage=${stage}`),
    ]
  },
}

function deployed(stack: string, status: string | undefined, deploy: string): Finding {
  if (status === undefined) return wrong('Stack', `no ${stack}`, `Deploy: ${deploy}`)
  if (/FAILED|ROLLBACK_COMPLETE$/.test(status) && status !== 'UPDATE_ROLLBACK_COMPLETE')
    return wrong('Stack', status, `See the events of ${stack} in CloudFormation, then: ${deploy}`)
  return good('Stack', status)
}

async function statusOf(StackName: string): Promise<string | undefined> {
  try {
    const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }))
    return Stacks?.[0]?.StackStatus
  } catch (error) {
    if ((error as Error).name === 'ValidationError') return undefined
    throw error
  }
}
