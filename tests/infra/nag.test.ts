import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, CfnResource, type Stack } from 'aws-cdk-lib'
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { describe, expect, test } from 'vitest'
import { acknowledged } from '../../infra/acknowledged.ts'
import { SitrepStack } from '../../infra/stack.ts'
import { configuration, wholeConfiguration, withoutCode } from './synthesised.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-nag-'))
const stackOf = (given: typeof configuration) => new SitrepStack(new App(), 'sitrep-test', given, withoutCode(folder))
const resourcesOf = (stack: Stack) => stack.node.findAll().filter((each) => CfnResource.isCfnResource(each))

/** The packs as they are, noting what they look at. */
class SeeingSolutions extends AwsSolutionsChecks {
  readonly seen = new Set<string>()
  protected override checkResource(node: CfnResource): void {
    this.seen.add(node.node.path)
    super.checkResource(node)
  }
}
class SeeingServerless extends ServerlessChecks {
  readonly seen = new Set<string>()
  protected override checkResource(node: CfnResource): void {
    this.seen.add(node.node.path)
    super.checkResource(node)
  }
}
const packs = (stack: Stack) => [new SeeingSolutions(stack), new SeeingServerless(stack)]
const findings = (stack: Stack) =>
  packs(stack).flatMap((pack) =>
    pack
      .validateScope(stack)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
      ),
  )

describe('both packs of rules', () => {
  test.each([
    ['the least', configuration],
    ['the most', wholeConfiguration],
  ])('look at every resource of %s that can be configured, and find nothing that is not acknowledged', (_, given) => {
    const stack = stackOf(given)
    const all = resourcesOf(stack).map(({ node }) => node.path)
    for (const pack of packs(stack)) {
      expect(pack.validateScope(stack).violations).toEqual([])
      expect([...pack.seen].sort()).toEqual(all.sort())
    }
    expect(all.length).toBeGreaterThan(100)
  })

  const of = <T>(stack: Stack, id: string) => stack.node.findChild(id).node.defaultChild as T
  test.each<[string, (stack: Stack) => void, string]>([
    [
      'a queue in the clear',
      (stack) => {
        of<CfnQueue>(stack, 'Queue-ticks').sqsManagedSseEnabled = false
      },
      'AwsSolutions-SQS2 sitrep-test/Queue-ticks/Resource',
    ],
    [
      'a function that says nothing of its memory, beside what is acknowledged of it',
      (stack) => {
        of<CfnFunction>(stack, 'Function-tick').memorySize = undefined
      },
      'Serverless-LambdaDefaultMemorySize sitrep-test/Function-tick/Resource',
    ],
    [
      'a secret that nobody rotates',
      (stack) => {
        stack.node.findChild('TokenKeys').node.tryRemoveChild('EveryQuarter')
        expect(of<CfnSecret>(stack, 'TokenKeys')).toBeDefined()
      },
      'AwsSolutions-SMG4 sitrep-test/TokenKeys/Resource',
    ],
  ])('find %s', (_, spoil, finding) => {
    const stack = stackOf(configuration)
    spoil(stack)
    expect(findings(stack)).toEqual([finding])
  })
})

test('every acknowledgement says why, and is about something that is there', () => {
  const paths = stackOf(wholeConfiguration)
    .node.findAll()
    .map(({ node }) => node.path.slice('sitrep-test/'.length))
  for (const { rule, at, reason } of acknowledged) {
    expect(reason.length, rule).toBeGreaterThan(20)
    expect(
      paths.some((path) => at.test(path)),
      `${rule} at ${at}`,
    ).toBe(true)
  }
})
