import { queueVariables } from '#adapters/queue-urls.ts'
import { queueNames } from '../queue-names.ts'
import { secretNames } from './secrets-endpoint.ts'
import { queuePath } from './sqs-endpoint.ts'

export interface Ports {
  readonly dynamodb: number
  readonly sqs: number
  readonly ses: number
  readonly secrets: number
  readonly web: number
}

export const tableName = 'sitrep'

/** The environment the deployed functions get from the stack, pointed at this machine. */
export function environmentOf(ports: Ports): Readonly<Record<string, string>> {
  const at = (port: number) => `http://127.0.0.1:${port}`
  const queues = queueNames.map((name) => [queueVariables[name], `${at(ports.sqs)}${queuePath(name)}`])
  return {
    TABLE_NAME: tableName,
    ...Object.fromEntries(queues),
    MAIL_FROM: 'Sitrep <sitrep@sitrep.example>',
    MAIL_REPLY_TO: 'desk@sitrep.example',
    MAIL_OPERATOR: 'operator@sitrep.example',
    POWERTOOLS_SERVICE_NAME: 'sitrep-local',
    PUBLIC_URL: `http://localhost:${ports.web}`,
    CONFIGURATION_SET: 'sitrep',
    TOKEN_KEYS_SECRET: secretNames.tokens,
    PEPPER_SECRET: secretNames.pepper,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: at(ports.dynamodb),
    AWS_ENDPOINT_URL_SQS: at(ports.sqs),
    AWS_ENDPOINT_URL_SES: at(ports.ses),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: at(ports.secrets),
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

/** Must stand before the first client of AWS is made: on Node 20 each would print a warning. */
export function silenceNodeWarning(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
}

/** Sets it for this process; nothing of a real account that the shell may name is left. */
export function enter(environment: Readonly<Record<string, string>>): void {
  for (const name of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL'])
    delete process.env[name]
  Object.assign(process.env, environment)
}
