import { App } from 'aws-cdk-lib'
import { ConfigurationError, configurationOf } from './configuration.ts'
import { SitrepStack } from './stack.ts'

const app = new App()
try {
  const configuration = configurationOf((name) => app.node.tryGetContext(name))
  new SitrepStack(app, `sitrep-${configuration.stage}`, configuration)
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error
  process.stderr.write(`The deployment is not configured:\n${error.message}\n`)
  process.exitCode = 1
}
