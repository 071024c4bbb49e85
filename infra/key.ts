import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/**
 * The customer's own key, over everything that holds an address: the table, its secrets, and what SES tells. Rotated every year.
 * SES and SNS write to what it encrypts in this account's name alone.
 */
export function customerKey(scope: Construct, isKept: boolean): Key {
  const key = new Key(scope, 'Key', {
    description: 'Sitrep: subscribers, secrets and mail events',
    enableKeyRotation: true,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  key.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('ses.amazonaws.com'), new ServicePrincipal('sns.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  )
  return key
}
