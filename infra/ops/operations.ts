import { ingest } from './ingest.ts'
import type { Operation } from './operation.ts'
import { rejected } from './rejected.ts'
import { replay } from './replay.ts'

/** Every command of `npm run ops`, in the order its help lists them. */
export const operations: readonly Operation[] = [rejected, replay, ingest]
