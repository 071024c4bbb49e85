import type { QueueName } from '../functions/core/messages.ts'
import type { FunctionName } from './functions.ts'

/** Names of what a deployed stack says of itself: letters and digits are all that CloudFormation takes. */
export const outputNames = {
  table: 'TableName',
  tokenKeys: 'TokenKeysArn',
  pepper: 'PepperArn',
  queue: (name: QueueName) => `QueueUrl${capital(name)}`,
  parked: (name: QueueName) => `ParkedUrl${capital(name)}`,
  function: (name: FunctionName) => `FunctionName${capital(name)}`,
} as const

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
