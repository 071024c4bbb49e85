import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sesClient } from '#adapters/mailer.ts'
import { quotas } from '#adapters/quota.ts'
import { later } from '#core/later.ts'
import { type FakeSes, failure, fakeSes, type Reply } from './fake-ses.ts'

const now = '2013-06-05T04:00:00.000Z'
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

let ses: FakeSes
beforeAll(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  ses = await fakeSes()
})
beforeEach(() => {
  ses.calls.splice(0)
  ses.replies.splice(0)
})
afterAll(() => ses.stop())

const ask = () => quotas(sesClient({ endpoint: ses.endpoint, region: 'eu-central-1', credentials }))

function told(sent: number): Reply {
  const result = `<Max24HourSend>200.0</Max24HourSend><MaxSendRate>2.5</MaxSendRate><SentLast24Hours>${sent}</SentLast24Hours>`
  const xmlns = 'http://ses.amazonaws.com/doc/2010-12-01/'
  const body = `<GetSendQuotaResponse xmlns="${xmlns}"><GetSendQuotaResult>${result}</GetSendQuotaResult></GetSendQuotaResponse>`
  return { status: 200, body }
}

test('the quota is asked for once in five minutes', async () => {
  const quota = ask()
  ses.replies.push(told(7), told(190))
  expect(await quota(now)).toEqual({ perSecond: 2.5, perDay: 200, sentToday: 7 })
  expect(await quota(later(now, 299))).toMatchObject({ sentToday: 7 })
  expect(ses.calls).toHaveLength(1)
  expect(await quota(later(now, 300))).toMatchObject({ sentToday: 190 })
})

test('when SES does not tell, the last answer stands; without one nothing is held back', async () => {
  const quota = ask()
  ses.replies.push(failure(403, 'AccessDenied'))
  expect(await quota(now)).toMatchObject({ perDay: -1 })
  ses.replies.push(told(7), failure(500, 'InternalFailure'))
  expect(await quota(later(now, 300))).toMatchObject({ perDay: 200 })
  expect(await quota(later(now, 600))).toMatchObject({ perDay: 200 })
})
