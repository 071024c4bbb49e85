import { fileURLToPath } from 'node:url'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { type FunctionName, functions } from './functions.ts'

export const runtime = Runtime.NODEJS_22_X

/** CommonJS parts of the bundle (nodemailer, wink) ask for `require`, which an ES module has not. */
const banner = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);"

const root = fileURLToPath(new URL('..', import.meta.url))

/** The one way a function becomes a Lambda: bundled with its SDK, minified, mapped, on arm64, with a log group of its own. */
export function nodeFunction(
  scope: Construct,
  name: FunctionName,
  settings: { readonly environment: Record<string, string>; readonly retention: RetentionDays },
): NodejsFunction {
  const shape = functions[name]
  return new NodejsFunction(scope, `Function-${name}`, {
    description: `Sitrep: ${name}`,
    entry: `${root}functions/${name}/handler.ts`,
    depsLockFilePath: `${root}package-lock.json`,
    projectRoot: root,
    handler: 'handler',
    runtime,
    architecture: Architecture.ARM_64,
    timeout: Duration.seconds(shape.timeout),
    memorySize: shape.memory,
    loggingFormat: LoggingFormat.JSON,
    logGroup: new LogGroup(scope, `Logs-${name}`, {
      retention: settings.retention,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    environment: { NODE_OPTIONS: '--enable-source-maps', ...settings.environment },
    bundling: {
      format: OutputFormat.ESM,
      target: 'node22',
      minify: true,
      sourceMap: true,
      sourceMapMode: SourceMapMode.EXTERNAL,
      sourcesContent: false,
      externalModules: [],
      mainFields: ['module', 'main'],
      banner,
      forceDockerBundling: false,
      metafile: true,
    },
  })
}
