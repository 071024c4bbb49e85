import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { type Bundles, bundleAll } from '../../infra/bundle/bundle.ts'
import { type Configuration, configurationOf } from '../../infra/configuration.ts'
import { functionNames } from '../../infra/functions.ts'
import { SitrepStack } from '../../infra/stack.ts'

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))

/** An app with the project's own context, as `cdk synth` runs it: assets are named in the template. */
export function appInto(folder: string): App {
  return new App({ outdir: join(folder, 'cdk.out'), context: { ...context, 'aws:cdk:enable-asset-metadata': true } })
}

/** The least that can be said, and all of it. */
export const configuration = configurationFrom({
  stage: 'test',
  from: 'sitrep@example.org',
  alarmMail: 'night@example.org',
})
export const wholeConfiguration = configurationFrom({
  ...configuration,
  domain: 'example.org',
  hostedZone: 'Z0123456789EXAMPLE',
  zoneName: 'example.org',
  webDomain: 'sitrep.example.org',
  drop: true,
  reserve: true,
})

function configurationFrom(given: Readonly<Record<string, unknown>>): Configuration {
  return configurationOf((name) => given[name])
}

/** Empty folders instead of bundles: for what is asked of the template alone. */
export function withoutCode(folder: string): Bundles {
  const empty = join(folder, 'empty')
  mkdirSync(empty, { recursive: true })
  return Object.fromEntries(
    functionNames.map((name) => [name, { name, folder: empty, bytes: 0, parts: new Map() }]),
  ) as unknown as Bundles
}

const played = ['mali-2013', 'syria-2013']

/** The stack's template, its functions without code. */
export function templateOnly(): Template {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-template-'))
  return Template.fromStack(new SitrepStack(new App(), 'sitrep-test', configuration, withoutCode(folder)))
}

/** Properties of every resource of a type. */
export function resourcesIn(template: Template, type: string) {
  return Object.values(template.findResources(type)).map(({ Properties }) => Properties)
}

/** Bundles and synthesises the sources as they are now below `folder`, with the packs whose stories are played; answers what `npm run synth` makes of them. */
export async function synthesise(folder: string): Promise<string> {
  const app = appInto(folder)
  new SitrepStack(app, 'sitrep-test', configuration, await bundleAll(join(folder, 'bundles'), played))
  return app.synth().directory
}
