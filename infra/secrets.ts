import { RemovalPolicy } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { CfnRotationSchedule, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

export interface Secrets {
  readonly tokenKeys: Secret
  readonly pepper: Secret
}

/** Functions read them at their first event: neither template nor environment holds more than a name. 64 letters and digits are 48 bytes of base64. */
export function secrets(scope: Construct, encryptionKey: Key, isKept: boolean): Secrets {
  const random = { passwordLength: 64, excludePunctuation: true }
  const removalPolicy = isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
  const tokenKeys = new Secret(scope, 'TokenKeys', {
    description: 'Keys that sign the links in mails: {kid: base64}; the first signs, the next is for later',
    generateSecretString: { ...random, secretStringTemplate: '{}', generateStringKey: 'k1' },
    encryptionKey,
    removalPolicy,
  })
  const pepper = new Secret(scope, 'Pepper', {
    description: 'Key under which addresses become subscriber ids; never change it',
    generateSecretString: random,
    encryptionKey,
    removalPolicy,
  })
  return { tokenKeys, pepper }
}

/** A new key every quarter. By hand the function's way into the secret is written: CDK's would also hand out random passwords. */
export function rotate({ tokenKeys }: Secrets, rotation: Lambda): void {
  rotation.addPermission('Rotation', {
    principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
    sourceArn: tokenKeys.secretArn,
  })
  const schedule = new CfnRotationSchedule(tokenKeys, 'EveryQuarter', {
    secretId: tokenKeys.secretArn,
    rotationLambdaArn: rotation.functionArn,
    rotationRules: { automaticallyAfterDays: 90 },
  })
  schedule.node.addDependency(rotation)
}
