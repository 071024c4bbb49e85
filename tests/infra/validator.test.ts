import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CfnResource, type Stack } from 'aws-cdk-lib'
import type { CfnKey } from 'aws-cdk-lib/aws-kms'
import { afterAll, describe, expect, test } from 'vitest'
import { nag } from '../../infra/nag.ts'
import { SitrepStack } from '../../infra/stack.ts'
import { appInto, wholeConfiguration, withoutCode } from './synthesised.ts'

/** What `npm run synth` does with a template that CloudFormation would refuse: the validator runs offline, by cdk.json. */
describe('the synth', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-validated-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  let runs = 0
  const synth = (spoil: (stack: Stack) => void) => {
    runs += 1
    const app = appInto(join(folder, String(runs)))
    spoil(new SitrepStack(app, 'sitrep-test', wholeConfiguration, withoutCode(folder)))
    nag(app)
    return () => app.synth()
  }
  const first = (stack: Stack, type: string): CfnResource => {
    const found = stack.node.findAll().find((each) => CfnResource.isCfnResource(each) && each.cfnResourceType === type)
    return found as CfnResource
  }

  test('takes the stack as it is', () => {
    expect(synth(() => {})).not.toThrow()
  })

  test('refuses a finding of the packs that nobody acknowledged', () => {
    const spoil = (stack: Stack) => {
      ;(first(stack, 'AWS::KMS::Key') as CfnKey).enableKeyRotation = false
    }
    expect(synth(spoil)).toThrow(/AwsSolutions-KMS5/)
  })

  const spoils: readonly [string, string, string, unknown, RegExp][] = [
    ['a property that there is not', 'AWS::SQS::Queue', 'Visibility', 30, /'Visibility' was unexpected/],
    ['a value of the wrong type', 'AWS::Lambda::Function', 'MemorySize', 'plenty', /is not of type 'integer'/],
    ['a value out of range', 'AWS::Lambda::EventSourceMapping', 'BatchSize', 100_000, /greater than the maximum/],
    [
      'a reference to nothing',
      'AWS::Lambda::Function',
      'Role',
      { 'Fn::GetAtt': ['Nobody', 'Arn'] },
      /non-existent resource/,
    ],
    [
      'a queue that shows messages again while they are worked on',
      'AWS::Lambda::Function',
      'Timeout',
      900,
      /less than Function timeout/,
    ],
  ]
  test.each(spoils)('refuses %s', (_, type, property, value, sentence) => {
    expect(synth((stack) => first(stack, type).addPropertyOverride(property, value))).toThrow(sentence)
  })
})
