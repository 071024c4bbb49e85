import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ConfigurationError } from './configuration.ts'

/** What `deployments/<stage>.json` says; undefined where there is no such file. @throws ConfigurationError */
export function configurationFile(stage: string): unknown {
  const name = `deployments/${basename(stage)}.json`
  const file = new URL(`../${name}`, import.meta.url)
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ConfigurationError(`  ${name} is not JSON: ${(error as Error).message}`)
  }
}
