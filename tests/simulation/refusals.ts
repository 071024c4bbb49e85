import type { Refusals } from './faulty-proxy.ts'

/** How DynamoDB says no. */
export const dynamodb: Refusals = {
  contentType: 'application/x-amz-json-1.0',
  throttled: {
    status: 400,
    body: '{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"}',
  },
  failed: { status: 500, body: '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError"}' },
}
const error = (code: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`
/** How SES says no. */
export const ses: Refusals = {
  contentType: 'text/xml',
  throttled: { status: 400, body: error('Throttling') },
  failed: { status: 503, body: error('ServiceUnavailable') },
}
