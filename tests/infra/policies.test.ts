import { describe, expect, test } from 'vitest'
import { access } from '../../infra/access.ts'
import { functionNames } from '../../infra/functions.ts'
import { resourcesIn, templateOnly } from './synthesised.ts'

const template = templateOnly()
const resources = (type: string) => resourcesIn(template, type)

describe('the policies', () => {
  const statements = () =>
    resources('AWS::IAM::Policy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement as Record<string, never>[])
  const actionsOf = ({ Action }: Record<string, unknown>) => [Action].flat() as string[]

  /** The validator takes any word for an action: these are the ones that exist and that we mean. */
  const known = [
    ...['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map((name) => `dynamodb:${name}`),
    ...['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility'].map((name) => `sqs:${name}`),
    ...['GetQueueUrl', 'GetQueueAttributes'].map((name) => `sqs:${name}`),
    ...['CreateLogStream', 'PutLogEvents'].map((name) => `logs:${name}`),
    ...['SendRawEmail', 'GetSendQuota'].map((name) => `ses:${name}`),
    ...['GetSecretValue', 'PutSecretValue', 'DescribeSecret', 'UpdateSecretVersionStage'].map(
      (name) => `secretsmanager:${name}`,
    ),
    ...['Encrypt', 'Decrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo', 'DescribeKey'].map(
      (name) => `kms:${name}`,
    ),
  ]

  test('allow known actions only, on named resources', () => {
    for (const statement of statements()) {
      for (const action of actionsOf(statement)) expect(known).toContain(action)
      expect(statement.Effect).toBe('Allow')
      // The account's quota is no resource that could be named.
      if (statement.Action !== 'ses:GetSendQuota') expect([statement.Resource].flat()).not.toContain('*')
    }
    for (const { ManagedPolicyArns } of resources('AWS::IAM::Role')) expect(ManagedPolicyArns).toBeUndefined()
  })

  test('bind every item action to leading keys, and refuse requests without any', () => {
    const items = statements().filter((statement) =>
      actionsOf(statement).some((action) => action.startsWith('dynamodb:')),
    )
    expect(items).toHaveLength(functionNames.flatMap((name) => access[name].items).length)
    for (const { Condition } of items as { Condition?: Record<string, Record<string, unknown>> }[]) {
      expect(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']).toBeDefined()
      expect(Condition?.Null).toEqual({ 'dynamodb:LeadingKeys': 'false' })
    }
  })

  test('let the key be used through services alone, and secrets be changed by who rotates them', () => {
    for (const statement of statements()) {
      const actions = actionsOf(statement)
      const { Condition } = statement as { Condition?: { StringEquals?: Record<string, unknown> } }
      // By CDK, for Lambda's reading of the one queue under the key.
      const isToRead = actions.join() === 'kms:Decrypt'
      if (actions.some((action) => action.startsWith('kms:')) && !isToRead)
        expect(Condition?.StringEquals?.['kms:ViaService']).toBeDefined()
    }
    const changing = statements().filter((statement) => actionsOf(statement).includes('secretsmanager:PutSecretValue'))
    expect(changing).toHaveLength(1)
    expect(JSON.stringify(changing[0])).not.toContain('Pepper')
  })

  test('let only deliver send mail, as the sender, through the configuration set', () => {
    const mail = statements().filter((statement) => actionsOf(statement).includes('ses:SendRawEmail'))
    expect(mail).toHaveLength(1)
    expect(mail[0]).toMatchObject({
      Action: 'ses:SendRawEmail',
      Condition: { StringEquals: { 'ses:FromAddress': 'sitrep@example.org' } },
    })
    const [identity, set] = (mail[0] as { Resource?: unknown[] }).Resource?.map((each) => JSON.stringify(each)) ?? []
    expect(identity).toContain(':identity/')
    expect(set).toContain(':configuration-set/')
  })
})
