import { attached } from '../local/attached.ts'
import type { Connection } from './connection.ts'
import { deployment } from './deployment.ts'

/** This machine's Sitrep, or the deployment of a stage. */
export function connected<T>(stage: string | undefined, act: (to: Connection) => Promise<T>): Promise<T> {
  return stage === undefined ? attached(act) : deployment(stage).then(act)
}
