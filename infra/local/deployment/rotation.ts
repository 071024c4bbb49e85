import type { Host } from '../host.ts'
import { secretNames } from '../secrets-endpoint.ts'

/** Secrets Manager rotates the keys of links: asks for its four steps, as it does every quarter. */
export async function keysAreRotated(host: Host, version: string): Promise<void> {
  for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret'])
    await host.invoke('rotate', { SecretId: secretNames.tokens, ClientRequestToken: version, Step })
}
