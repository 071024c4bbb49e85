import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { type Bundles, bundleAll } from '../../infra/bundle/bundle.ts'
import { functionNames } from '../../infra/functions.ts'
import { SitrepStack } from '../../infra/stack.ts'

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))

/** An app with the project's own context, as `cdk synth` runs it: assets are named in the template. */
export function appInto(folder: string): App {
  return new App({ outdir: join(folder, 'cdk.out'), context: { ...context, 'aws:cdk:enable-asset-metadata': true } })
}

export const configuration = { stage: 'test', from: 'sitrep@example.org', retentionDays: 30 } as const

/** Empty folders instead of bundles: for what is asked of the template alone. */
export function withoutCode(folder: string): Bundles {
  const empty = join(folder, 'empty')
  mkdirSync(empty, { recursive: true })
  return Object.fromEntries(
    functionNames.map((name) => [name, { name, folder: empty, bytes: 0, parts: new Map() }]),
  ) as unknown as Bundles
}

/** Bundles and synthesises the sources as they are now below `folder`; answers what `npm run synth` makes of them. */
export async function synthesise(folder: string): Promise<string> {
  const app = appInto(folder)
  new SitrepStack(app, 'sitrep-test', configuration, await bundleAll(join(folder, 'bundles')))
  return app.synth().directory
}
