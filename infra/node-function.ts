import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { type FunctionName, type FunctionShape, functions } from './functions.ts'

export const runtime = Runtime.NODEJS_22_X

/** The one way a function becomes a Lambda: its bundle on arm64, with a log group and a role of its own. */
export function nodeFunction(
  scope: Construct,
  name: FunctionName,
  settings: {
    /** Folder of the bundle. */
    readonly code: string
    readonly environment: Record<string, string>
    readonly retention: RetentionDays
    /** Sets concurrency aside for what no queue limits. */
    readonly reserve: boolean
  },
): Lambda {
  const shape: FunctionShape = functions[name]
  const logGroup = new LogGroup(scope, `Logs-${name}`, {
    retention: settings.retention,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  // A role of its own: the one that CDK would make may create and write every log group of the account.
  const role = new Role(scope, `Role-${name}`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  const isReserved = settings.reserve && shape.queue === null
  return new Lambda(scope, `Function-${name}`, {
    description: `Sitrep: ${name}`,
    code: Code.fromAsset(settings.code),
    handler: 'index.handler',
    runtime,
    architecture: Architecture.ARM_64,
    timeout: Duration.seconds(shape.timeout),
    memorySize: shape.memory,
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
    environment: { NODE_OPTIONS: '--enable-source-maps', ...settings.environment },
    ...(isReserved ? { reservedConcurrentExecutions: shape.processes } : {}),
  })
}
