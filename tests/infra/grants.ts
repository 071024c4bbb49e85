import { queueVariables } from '#adapters/queue-urls.ts'
import type { Call } from '../../infra/local/deployment/recorder.ts'
import { idIn, type TemplateResource } from '../../infra/local/deployment/template.ts'
import { secretNames } from '../../infra/local/secrets-endpoint.ts'

/** One action that a policy of the template allows one function, on one resource, under one leading key. */
export interface Grant {
  readonly caller: string
  readonly action: string
  /** `table`, the name of an index, of a queue, of a secret, or `other`. */
  readonly target: string
  /** `SUB#*`; null where the statement names no leading keys. */
  readonly key: string | null
}

interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** What AWS does in the function's name, to read its queue, to write its log and to use the key: no code of ours calls these. */
const byAws =
  /^(sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueUrl|GetQueueAttributes)|logs:.*|kms:.*)$/

/** Every grant of every function, out of the template's policies as AWS will read them. */
export function grantsIn(resources: readonly TemplateResource[]): readonly Grant[] {
  const callers = callersByRole(resources)
  const targets = targetsById(resources)
  const policies = resources.filter(({ type }) => type === 'AWS::IAM::Policy')
  return policies.flatMap(({ properties }) => {
    const callersOf = (properties.Roles as unknown[]).flatMap((role) => callers.get(idIn(role) ?? '') ?? [])
    const { Statement: statements } = properties.PolicyDocument as { Statement: readonly Statement[] }
    return callersOf.flatMap((caller) => statements.flatMap((statement) => grantsOf(caller, statement, targets)))
  })
}

function grantsOf(caller: string, { Action, Resource, Condition }: Statement, targets: ReadonlyMap<string, string>) {
  const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] as readonly string[] | undefined
  const actions = [Action].flat().filter((action) => !byAws.test(action))
  return actions.flatMap((action) =>
    [Resource]
      .flat()
      .flatMap((resource) =>
        (keys ?? [null]).map((key): Grant => ({ caller, action, target: targetOf(resource, targets), key })),
      ),
  )
}

/** Whether some grant allows the call, each of its keys on its own as `ForAllValues` asks. */
export function isAllowed(call: Call, grants: readonly Grant[]): boolean {
  const fitting = grants.filter(({ caller, action }) => caller === call.caller && action === call.action)
  if (call.action.startsWith('ses:')) return fitting.length > 0
  if (/^(sqs|secretsmanager):/.test(call.action)) return fitting.some(({ target }) => call.keys.includes(target))
  const onTarget = fitting.filter(({ target }) => target === (call.index ?? 'table'))
  return call.keys.length > 0 && call.keys.every((key) => onTarget.some((grant) => matches(grant.key, key)))
}

/** Whether some call needed the grant. */
export function isUsed(grant: Grant, calls: readonly Call[]): boolean {
  return calls.some((call) => isAllowed({ ...call, keys: call.keys.slice(0, 1) }, [grant]))
}

/** For people: `deliver dynamodb:GetItem table SUB#*`. */
export function nameOf({ caller, action, target, key }: Grant): string {
  return `${caller} ${action} ${target}${key === null ? '' : ` ${key}`}`
}

function matches(pattern: string | null, key: string): boolean {
  if (pattern === null) return false
  return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
}

function callersByRole(resources: readonly TemplateResource[]): ReadonlyMap<string, string> {
  const lambdas = resources.filter(({ type }) => type === 'AWS::Lambda::Function')
  return new Map(
    lambdas.map(({ properties: { Role, Description } }) => [
      idIn(Role) ?? '',
      String(Description).replace('Sitrep: ', ''),
    ]),
  )
}

/** Queues are known by the variables that hand their URLs to functions. */
function targetsById(resources: readonly TemplateResource[]): ReadonlyMap<string, string> {
  const table = resources.filter(({ type }) => type === 'AWS::DynamoDB::GlobalTable').map(({ id }) => [id, 'table'])
  const environment = resources.find(({ type }) => type === 'AWS::Lambda::Function')?.properties.Environment
  const { Variables } = environment as { Variables: Record<string, unknown> }
  const queues = Object.entries(queueVariables).map(([queue, variable]) => [idIn(Variables[variable]) ?? '', queue])
  const secrets = [
    [idIn(Variables.TOKEN_KEYS_SECRET) ?? '', secretNames.tokens],
    [idIn(Variables.PEPPER_SECRET) ?? '', secretNames.pepper],
  ]
  return new Map([...table, ...queues, ...secrets] as [string, string][])
}

function targetOf(resource: unknown, targets: ReadonlyMap<string, string>): string {
  const whole = targets.get(idIn(resource) ?? '')
  if (whole !== undefined) return whole
  return /"\/index\/(\w+)"/.exec(JSON.stringify(resource))?.[1] ?? 'other'
}
