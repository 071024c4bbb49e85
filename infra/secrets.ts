import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/** 64 letters and digits are 48 bytes of base64. Retained: with other keys no unsubscribe link in a sent mail would work. */
export function secrets(scope: Construct): { readonly tokenKeys: string; readonly pepper: string } {
  const random = { passwordLength: 64, excludePunctuation: true }
  const tokenKeys = new Secret(scope, 'TokenKeys', {
    description: 'Keys that sign the links in mails: {kid: base64}; the first signs, all verify',
    generateSecretString: { ...random, secretStringTemplate: '{}', generateStringKey: 'k1' },
    removalPolicy: RemovalPolicy.RETAIN,
  })
  const pepper = new Secret(scope, 'Pepper', {
    description: 'Key under which addresses become subscriber ids; never change it',
    generateSecretString: random,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  return { tokenKeys: tokenKeys.secretValue.unsafeUnwrap(), pepper: pepper.secretValue.unsafeUnwrap() }
}
