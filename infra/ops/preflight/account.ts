import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { Problem } from '../../local/problem.ts'
import { notReached } from '../stack-outputs.ts'
import { type Check, type Finding, good, wrong } from './check.ts'

/** Who asks, and where. */
export const account: Check = {
  gate: true,
  async look({ region }) {
    try {
      const { Account, Arn } = await new STSClient({}).send(new GetCallerIdentityCommand({}))
      return [good('Credentials', `${Arn} of account ${Account}`), good('Region', region)]
    } catch (error) {
      const known = notReached(error)
      if (!(known instanceof Problem)) throw error
      return [wrong('Credentials', (error as Error).name, known.message)]
    }
  },
}

/** What `cdk bootstrap` and `cdk deploy` left in the region. */
export const stacks: Check = {
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
    throw notReached(error)
  }
}
