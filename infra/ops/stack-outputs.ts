import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import * as z from 'zod'
import type { QueueName } from '#core/messages.ts'
import { type FunctionName, functionNames } from '../functions.ts'
import { Problem } from '../local/problem.ts'
import { queueNames } from '../queue-names.ts'
import { outputNames } from '../stack-outputs.ts'

/** What a deployed stack says of itself to operators: names, never secrets. */
export interface StackOutputs {
  readonly table: string
  /** Of the secrets. */
  readonly tokenKeys: string
  readonly pepper: string
  readonly queues: Readonly<Record<QueueName, string>>
  readonly parked: Readonly<Record<QueueName, string>>
  readonly functions: Readonly<Record<FunctionName, string>>
}

/** Outputs of `sitrep-<stage>` in the shell's account and region. Throws Problem where there is none. */
export async function stackOutputs(stage: string): Promise<StackOutputs> {
  const StackName = `sitrep-${stage}`
  const client = new CloudFormationClient({})
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }))
    const given = (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])
    return read(StackName, Object.fromEntries(given))
  } catch (error) {
    throw await explained(error, StackName, client)
  }
}

function read(stack: string, given: Readonly<Record<string, unknown>>): StackOutputs {
  const value = (name: string) => {
    const parsed = z.string().safeParse(given[name])
    if (!parsed.success)
      throw new Problem(`${stack} has no output ${name}: it was deployed by another version; deploy it anew.`)
    return parsed.data
  }
  const each = <N extends string>(names: readonly N[], nameOf: (name: N) => string) =>
    Object.fromEntries(names.map((name) => [name, value(nameOf(name))])) as Record<N, string>
  return {
    table: value(outputNames.table),
    tokenKeys: value(outputNames.tokenKeys),
    pepper: value(outputNames.pepper),
    queues: each(queueNames, outputNames.queue),
    parked: each(queueNames, outputNames.parked),
    functions: each(functionNames, outputNames.function),
  }
}

async function explained(error: unknown, stack: string, client: CloudFormationClient): Promise<unknown> {
  const { name, message } = error as Error
  if (error instanceof Problem) return error
  if (name === 'ValidationError' && /does not exist/.test(message))
    return new Problem(
      `There is no ${stack} in ${await client.config.region()}: wrong region (AWS_REGION), or not deployed.`,
    )
  return notReached(error)
}

/** One sentence for what keeps the shell out of AWS; other errors as they are. */
export function notReached(error: unknown): unknown {
  const { name, message } = error as Error
  if (name === 'CredentialsProviderError' || /credential/i.test(message))
    return new Problem('The shell holds no credentials of AWS that work: sign in (aws sso login), or set AWS_PROFILE.')
  if (/Region is missing/.test(message)) return new Problem('No region: set AWS_REGION.')
  if (/ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|AuthFailure/.test(name))
    return new Problem(`AWS refuses the shell's credentials (${name}): sign in anew.`)
  if (/AccessDenied|Unauthorized/.test(name)) return new Problem(`These credentials may not do it: ${message}`)
  return error
}
