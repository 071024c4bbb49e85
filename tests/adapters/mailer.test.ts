import { NodeHttpHandler } from '@smithy/node-http-handler'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailer, sesClient } from '#adapters/mailer.ts'
import { quotas } from '#adapters/quota.ts'
import type { Mail, SendOutcome } from '#core/sending/mail.ts'
import { memoryClock } from '../memory/clock.ts'
import { accepted, type FakeSes, failure, fakeSes, type Reply } from './fake-ses.ts'

const mail: Mail = {
  to: 'reader@example.org',
  from: 'Sitrep <sitrep@example.org>',
  subject: 'Qusayr: army claims the centre',
  language: 'en',
  html: '<p>…</p>',
  text: '…',
  headers: {},
}
const tags = { subscriber: 's1', delivery: 'D20130605-x' }
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

let ses: FakeSes
beforeAll(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  ses = await fakeSes()
})
beforeEach(() => ses.calls.splice(0))
afterAll(() => ses.stop())

function send(endpoint = ses.endpoint, more = {}, over: Partial<Mail> = {}): Promise<SendOutcome> {
  const client = sesClient({ endpoint, region: 'eu-central-1', credentials, ...more })
  return mailer('sitrep', memoryClock(), client, quotas(client)).send({ ...mail, ...over }, tags)
}

test('a mail goes out once, to one envelope recipient, tagged, under the configuration set', async () => {
  ses.replies.push(accepted('0100-abc'))
  expect(await send()).toEqual({ kind: 'accepted', messageId: '0100-abc' })
  expect(ses.calls).toHaveLength(1)
  const fields = Object.fromEntries(ses.calls[0] ?? [])
  expect(fields).toMatchObject({
    Action: 'SendRawEmail',
    'Destinations.member.1': 'reader@example.org',
    ConfigurationSetName: 'sitrep',
    'Tags.member.1.Name': 'subscriber',
    'Tags.member.1.Value': 's1',
    'Tags.member.2.Name': 'delivery',
    'Tags.member.2.Value': 'D20130605-x',
  })
  expect(fields['Destinations.member.2']).toBeUndefined()
  const parsed = await PostalMime.parse(Buffer.from(fields['RawMessage.Data'] ?? '', 'base64'))
  expect(parsed.subject).toBe(mail.subject)
})

test.each<[string, Reply, SendOutcome['kind']]>([
  ['the reply is lost', 'lost', 'unknown'],
  ['500 in the words of SES', failure(500, 'InternalFailure'), 'unknown'],
  ['503 in the words of SES', failure(503, 'ServiceUnavailable'), 'unknown'],
  ['a rejected message', failure(400, 'MessageRejected'), 'refused'],
  ['a bad parameter', failure(400, 'InvalidParameterValue'), 'refused'],
  ['throttling', failure(400, 'Throttling', 'Maximum sending rate exceeded.'), 'throttled'],
  ['a paused account', failure(400, 'AccountSendingPausedException'), 'throttled'],
  ['a sender that is not verified', failure(400, 'MessageRejected', 'Email address is not verified.'), 'throttled'],
  ['denied access', failure(403, 'AccessDenied'), 'throttled'],
  ['a 4xx that is not the words of SES', { status: 400, body: '<html>Bad gateway</html>' }, 'unknown'],
  ['an empty 404', { status: 404, body: '' }, 'unknown'],
  ['a 4xx cut short', { status: 400, body: '<ErrorResponse><Error><Code>Mess' }, 'unknown'],
  ['a 200 without an id', { status: 200, body: '<SendRawEmailResponse/>' }, 'unknown'],
  ['a 200 cut short', { status: 200, body: '<SendRawEmailResponse><SendRawEmailResult><Mess' }, 'unknown'],
  ['a request that timed out on its way', failure(408, 'RequestTimeout'), 'unknown'],
])('%s: one attempt, and the outcome it proves', async (_, reply, kind) => {
  ses.replies.push(reply)
  expect((await send()).kind).toBe(kind)
  expect(ses.calls).toHaveLength(1)
})

test('the daily quota is told apart from the rate', async () => {
  ses.replies.push(failure(400, 'Throttling', 'Daily message quota exceeded.'))
  expect(await send()).toEqual({ kind: 'throttled', code: 'DailyQuota' })
})

test('an answer that never comes is unknown after the time-out', async () => {
  ses.replies.push('hang')
  const requestHandler = new NodeHttpHandler({ requestTimeout: 200, throwOnRequestTimeout: true })
  expect((await send(ses.endpoint, { requestHandler })).kind).toBe('unknown')
  expect(ses.calls).toHaveLength(1)
})

test('a refused connection wrote nothing: try again', async () => {
  expect(await send('http://127.0.0.1:9')).toEqual({ kind: 'throttled', code: 'ECONNREFUSED' })
})

test('a mail that cannot be composed was never sent', async () => {
  const outcome = await send(ses.endpoint, {}, { to: 'a@example.org, b@example.org' })
  expect(outcome).toMatchObject({ kind: 'refused', code: 'AddressRefused' })
  expect(ses.calls).toEqual([])
})
