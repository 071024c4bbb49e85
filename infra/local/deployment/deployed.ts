import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { queueVariables } from '#adapters/queue-urls.ts'
import type { QueueName } from '#core/messages.ts'
import { type FunctionName, type FunctionShape, functionNames, functions } from '../../functions.ts'
import { tableName } from '../environment.ts'
import { idIn, type TemplateResource } from './template.ts'

/** What a template says about one function. */
export interface DeployedFunction {
  readonly name: FunctionName
  /** Folder of the bundled code. */
  readonly folder: string
  readonly shape: FunctionShape
  /** Values with intrinsics. */
  readonly environment: Readonly<Record<string, unknown>>
}

export interface Deployed {
  readonly functions: readonly DeployedFunction[]
  readonly table: CreateTableCommandInput
  /** Queues by the logical id of their resource. */
  readonly queues: ReadonlyMap<string, QueueName>
  /** The message the schedule sends, and the queue it sends it to. */
  readonly schedule: { readonly queue: QueueName; readonly input: string }
  /** Routes of the API that reach a function. */
  readonly routes: readonly string[]
}

type Properties = Readonly<Record<string, never>>

/** Reads a stack as AWS would be told it: nothing here comes from the sources. */
export function deployedIn(resources: readonly TemplateResource[]): Deployed {
  const of = (type: string) => resources.filter((resource) => resource.type === type)
  const lambdas = of('AWS::Lambda::Function').filter(({ properties }) =>
    String(properties.Description).startsWith('Sitrep: '),
  )
  const queues = queuesIn(lambdas)
  return {
    functions: lambdas.map((lambda) => functionIn(lambda, resources, queues)),
    table: tableIn(of('AWS::DynamoDB::GlobalTable')[0]),
    queues,
    schedule: scheduleIn(of('AWS::Scheduler::Schedule')[0], queues),
    routes: of('AWS::ApiGatewayV2::Route').map(({ properties }) => String(properties.RouteKey)),
  }
}

/** A queue is known by the variable in which functions are given its URL. */
function queuesIn(lambdas: readonly TemplateResource[]): ReadonlyMap<string, QueueName> {
  const queues = new Map<string, QueueName>()
  for (const { properties } of lambdas) {
    const variables = (properties.Environment as { Variables: Record<string, unknown> }).Variables
    for (const [queue, variable] of Object.entries(queueVariables)) {
      const id = idIn(variables[variable])
      if (id !== undefined) queues.set(id, queue as QueueName)
    }
  }
  return queues
}

function functionIn(
  lambda: TemplateResource,
  resources: readonly TemplateResource[],
  queues: ReadonlyMap<string, QueueName>,
): DeployedFunction {
  const { properties, asset } = lambda
  const name = functionNames.find((each) => properties.Description === `Sitrep: ${each}`)
  if (name === undefined || asset === undefined)
    throw new Error(`the template's function ${lambda.id} is none of ours, or has no bundle`)
  const mappings = resources.filter(
    (resource) =>
      resource.type === 'AWS::Lambda::EventSourceMapping' && idIn(resource.properties.FunctionName) === lambda.id,
  )
  const queueOf = (mapping: TemplateResource) => queues.get(idIn(mapping.properties.EventSourceArn) ?? '')
  const urgent = mappings.find((each) => queueOf(each) === 'urgent')
  const mapping = mappings.find((each) => each !== urgent)
  const queueId = mapping && idIn(mapping.properties.EventSourceArn)
  const queue = resources.find(({ id }) => id === queueId)?.properties as Properties | undefined
  const processes = processesOf(mapping)
  const redrive = queue?.RedrivePolicy as { maxReceiveCount: number } | undefined
  return {
    name,
    folder: asset,
    environment: (properties.Environment as { Variables: Record<string, unknown> }).Variables,
    shape: {
      queue: queues.get(queueId ?? '') ?? null,
      timeout: Number(properties.Timeout),
      memory: Number(properties.MemorySize),
      batch: Number(mapping?.properties.BatchSize ?? 1),
      visibility: Number(queue?.VisibilityTimeout ?? 0),
      receives: Number(redrive?.maxReceiveCount ?? 0),
      processes: processes ?? Number(properties.ReservedConcurrentExecutions ?? functions[name].processes),
      ...(urgent && { urgent: { queue: 'urgent', processes: Number(processesOf(urgent)) } }),
    },
  }
}

function processesOf(mapping: TemplateResource | undefined): number | undefined {
  return (mapping?.properties.ScalingConfig as { MaximumConcurrency: number } | undefined)?.MaximumConcurrency
}

function tableIn(resource: TemplateResource | undefined): CreateTableCommandInput {
  if (resource === undefined) throw new Error('the template has no table')
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } =
    resource.properties as unknown as CreateTableCommandInput
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes,
  }
}

function scheduleIn(
  resource: TemplateResource | undefined,
  queues: ReadonlyMap<string, QueueName>,
): Deployed['schedule'] {
  const target = resource?.properties.Target as { Arn: unknown; Input: string } | undefined
  const queue = target && queues.get(idIn(target.Arn) ?? '')
  if (target === undefined || queue === undefined) throw new Error('the template schedules nothing to a queue of ours')
  return { queue, input: target.Input }
}
