import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import type { KeyRing } from '#core/rotation.ts'

const Ring = z.record(z.string(), z.string())
const [current, pending] = ['AWSCURRENT', 'AWSPENDING']

/** A secret of keys in Secrets Manager, seen by who rotates it. https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html */
export function vault(client: SecretsManagerClient, SecretId: string) {
  return {
    async current(): Promise<KeyRing> {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage: current }))
      return Ring.parse(JSON.parse(SecretString))
    },
    async pending(VersionId: string): Promise<KeyRing | undefined> {
      try {
        const asked = new GetSecretValueCommand({ SecretId, VersionId, VersionStage: pending })
        const { SecretString = '' } = await client.send(asked)
        return Ring.parse(JSON.parse(SecretString))
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      }
    },
    async put(ClientRequestToken: string, ring: KeyRing): Promise<void> {
      const SecretString = JSON.stringify(ring)
      await client.send(
        new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages: [pending] }),
      )
    },
    async promote(MoveToVersionId: string): Promise<void> {
      const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }))
      const standing = Object.keys(VersionIdsToStages).find((id) => VersionIdsToStages[id]?.includes(current))
      if (standing === MoveToVersionId) return
      const from = standing === undefined ? {} : { RemoveFromVersionId: standing }
      await client.send(
        new UpdateSecretVersionStageCommand({ SecretId, VersionStage: current, MoveToVersionId, ...from }),
      )
    },
  }
}
