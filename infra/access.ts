import type { QueueName } from '../functions/core/messages.ts'
import type { FunctionName } from './functions.ts'

export type ItemAction = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query'

/** Items whose partition key matches one of `keys`, and what may be done to them. With `index`, keys are the index's. */
export interface ItemAccess {
  readonly keys: readonly string[]
  readonly actions: readonly ItemAction[]
  readonly index?: 'owed' | 'day'
}

export interface Access {
  readonly items: readonly ItemAccess[]
  readonly sends: readonly QueueName[]
  /** May hand mails to SES. */
  readonly mails?: true
  /** May read the keys of links and addresses, or make the next key of links. */
  readonly secrets?: 'read' | 'rotate'
}

const nudges: readonly QueueName[] = ['polls', 'articles', 'readings', 'changes', 'digests', 'urgent']

/** What each function touches; a test compares it with the calls it makes on the corpus. */
export const access: Record<FunctionName, Access> = {
  tick: {
    items: [
      { index: 'owed', keys: ['*'], actions: ['Query'] },
      { keys: ['SOURCE#*', 'COHORT#*', 'DAY#*'], actions: ['GetItem', 'PutItem'] },
    ],
    sends: nudges,
  },
  poll: {
    items: [
      { keys: ['SOURCE#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['ARTICLE#*'], actions: ['GetItem', 'PutItem'] },
    ],
    sends: ['articles'],
  },
  ingest: {
    items: [
      { keys: ['ARTICLE#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['INTAKE#*'], actions: ['PutItem'] },
    ],
    sends: ['readings'],
  },
  detect: {
    items: [
      { keys: ['ARTICLE#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['DOSSIER#*'], actions: ['GetItem', 'PutItem', 'Query'] },
    ],
    sends: ['changes'],
  },
  alert: {
    items: [
      { keys: ['DOSSIER#*'], actions: ['GetItem', 'UpdateItem'] },
      { keys: ['WATCH#*'], actions: ['Query'] },
      { keys: ['SUB#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['EDITION#*', 'RUN#*'], actions: ['GetItem', 'PutItem'] },
    ],
    sends: ['urgent'],
  },
  digest: {
    items: [
      { keys: ['COHORT#*'], actions: ['GetItem', 'PutItem', 'Query'] },
      { keys: ['SUB#*'], actions: ['GetItem', 'PutItem', 'Query'] },
      { keys: ['EDITION#*', 'RUN#*', 'DAY#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['DOSSIER#*'], actions: ['GetItem', 'BatchGetItem'] },
      { keys: ['RUN#*'], actions: ['BatchGetItem'] },
      { keys: ['SOURCE#*', 'CONTROL#breaker'], actions: ['GetItem'] },
      { keys: ['INTAKE#*', 'CONTROL#pipe'], actions: ['Query'] },
      { index: 'day', keys: ['*'], actions: ['Query'] },
    ],
    sends: ['deliveries'],
  },
  deliver: {
    items: [
      { keys: ['SUB#*'], actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'] },
      { keys: ['LIMIT#*'], actions: ['UpdateItem'] },
      { keys: ['EDITION#*', 'SUPPRESS#*'], actions: ['GetItem'] },
      { keys: ['CONTROL#pipe'], actions: ['Query', 'UpdateItem'] },
      { keys: ['CONTROL#breaker', 'DAY#*'], actions: ['GetItem', 'PutItem'] },
    ],
    sends: [],
    mails: true,
    secrets: 'read',
  },
  feedback: {
    items: [
      { keys: ['SUB#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['SUPPRESS#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['CONTROL#*', 'LIMIT#*'], actions: ['UpdateItem'] },
    ],
    sends: [],
  },
  pages: {
    items: [
      { keys: ['SUB#*'], actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'] },
      { keys: ['WATCH#*'], actions: ['PutItem', 'DeleteItem'] },
      { keys: ['REPORTS'], actions: ['PutItem'] },
      { keys: ['COHORT#*'], actions: ['GetItem', 'PutItem', 'DeleteItem'] },
      { keys: ['LIMIT#*'], actions: ['UpdateItem'] },
      { keys: ['SUPPRESS#*'], actions: ['GetItem', 'PutItem'] },
      { keys: ['DOSSIER#*'], actions: ['GetItem', 'BatchGetItem', 'Query'] },
      { keys: ['EDITION#*'], actions: ['GetItem', 'BatchGetItem'] },
      { index: 'day', keys: ['*'], actions: ['Query'] },
    ],
    sends: ['urgent'],
    secrets: 'read',
  },
  rotate: { items: [], sends: [], secrets: 'rotate' },
}
