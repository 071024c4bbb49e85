import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { stores } from '#adapters/stores.ts'
import { feedback } from './feedback.ts'

const table = once(() => dynamodbTable(environment(['TABLE_NAME']).TABLE_NAME))

export const handler = onQueue('mailEvents', (event, { clock, log }) =>
  feedback(event, { ...stores(table(), clock), clock, log }),
)
