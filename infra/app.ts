import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { keepBudgets, OverBudget } from './bundle/budgets.ts'
import { bundleAll } from './bundle/bundle.ts'
import { NoSuchPack } from './bundle/data.ts'
import { ConfigurationError, configurationOf } from './configuration.ts'
import { configurationFile } from './configuration-file.ts'
import { nag } from './nag.ts'
import { SitrepStack } from './stack.ts'

const app = new App()
const folder = mkdtempSync(join(tmpdir(), 'sitrep-bundles-'))
try {
  const configuration = configurationOf((name) => app.node.tryGetContext(name), configurationFile)
  const bundles = await bundleAll(folder, configuration.watches)
  keepBudgets(bundles)
  new SitrepStack(app, `sitrep-${configuration.stage}`, configuration, bundles)
  nag(app)
} catch (error) {
  if (error instanceof ConfigurationError || error instanceof NoSuchPack)
    complain('The deployment is not configured:', error)
  else if (error instanceof OverBudget) complain('Bundles are over budget:', error)
  else throw error
} finally {
  // What is deployed was copied into cdk.out.
  rmSync(folder, { recursive: true, force: true })
}

function complain(what: string, { message }: Error): void {
  process.stderr.write(`${what}\n${message}\n`)
  process.exitCode = 1
}
