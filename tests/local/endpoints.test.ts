import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openInbox } from '../../infra/local/inbox.ts'
import type { Listening } from '../../infra/local/loopback.ts'
import { createQueues, type LocalQueues } from '../../infra/local/queues.ts'
import { openSesEndpoint, type SesQuota } from '../../infra/local/ses-endpoint.ts'
import { openSqsEndpoint, queuePath } from '../../infra/local/sqs-endpoint.ts'
import { standingClock } from './standing-clock.ts'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const mail = Buffer.from(
  'From: Sitrep <a@sitrep.example>\r\nTo: reader@example.org\r\nSubject: =?utf-8?q?Qusayr?=\r\nDate: Mon, 1 Jan 2001 00:00:00 +0000\r\nMessage-ID: <old@x>\r\nX-Long: one\r\n two\r\n\r\nDate: not a header\r\n',
)

const clock = standingClock('2013-06-05T04:00:00.000Z')
let queues: LocalQueues
let folder: string
let open: Listening[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  queues = createQueues(clock, () => {})
  open = []
})
afterEach(async () => {
  for (const part of open) await part.close()
  rmSync(folder, { recursive: true })
})

describe('the SQS endpoint and the real client', () => {
  async function client() {
    const endpoint = await openSqsEndpoint(queues)
    open.push(endpoint)
    const address = `http://127.0.0.1:${endpoint.port}`
    return { sqs: new SQSClient({ endpoint: address, region: 'local', credentials, maxAttempts: 1 }), address }
  }

  test('a sent message can be received, and the client finds its checksum right', async () => {
    const { sqs, address } = await client()
    const QueueUrl = address + queuePath('readings')
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"article":"ü"}' }))
    expect(queues.get('readings')?.receive(10)).toMatchObject([{ body: '{"article":"ü"}', receives: 1 }])
  })

  test('a batch keeps each entry and its delay', async () => {
    const { sqs, address } = await client()
    const QueueUrl = address + queuePath('polls')
    const Entries = [
      { Id: 'a', MessageBody: '1' },
      { Id: 'b', MessageBody: '2', DelaySeconds: 30 },
    ]
    const answer = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b'])
    const queue = queues.get('polls')
    expect(queue?.receive(10).map(({ body }) => body)).toEqual(['1'])
    expect(queue?.waiting()).toBe(2)
  })

  test('an unknown queue and a batch of eleven are refused by name', async () => {
    const { sqs, address } = await client()
    const send = (QueueUrl: string, n: number) => {
      const Entries = Array.from({ length: n }, (_, i) => ({ Id: String(i), MessageBody: 'x' }))
      return sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    }
    await expect(send(`${address}/000000000000/none`, 1)).rejects.toMatchObject({ name: 'QueueDoesNotExist' })
    await expect(send(address + queuePath('polls'), 11)).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequest' })
  })
})

describe('the SES endpoint and the real client', () => {
  async function client(quota?: SesQuota) {
    const mailEvents = queues.get('mailEvents')
    if (!mailEvents) throw new Error('no queue')
    const endpoint = await openSesEndpoint(openInbox(folder), mailEvents, clock, quota)
    open.push(endpoint)
    return new SESClient({
      endpoint: `http://127.0.0.1:${endpoint.port}`,
      region: 'local',
      credentials,
      maxAttempts: 1,
    })
  }
  const request = (to: string) =>
    new SendRawEmailCommand({
      RawMessage: { Data: mail },
      Destinations: [to],
      ConfigurationSetName: 'sitrep',
      Tags: [
        { Name: 'delivery', Value: 'D20130605-x' },
        { Name: 'subscriber', Value: 's' },
      ],
    })
  const events = () =>
    (queues.get('mailEvents')?.receive(10) ?? []).map(({ body }) => JSON.parse(JSON.parse(body).Message))

  test('keeps a mail as it would arrive: with the Message-ID and Date of SES, all else untouched', async () => {
    const ses = await client()
    const { MessageId } = await ses.send(request('reader@example.org'))
    expect(readdirSync(folder)).toEqual(['20130605T040000Z-D20130605-x.eml', '20130605T040000Z-D20130605-x.json'])
    expect(readFileSync(join(folder, '20130605T040000Z-D20130605-x.eml'), 'utf8')).toBe(
      `Message-ID: <${MessageId}@email.local>\r\nDate: Wed, 05 Jun 2013 04:00:00 GMT\r\nFrom: Sitrep <a@sitrep.example>\r\nTo: reader@example.org\r\nSubject: =?utf-8?q?Qusayr?=\r\nX-Long: one\r\n two\r\n\r\nDate: not a header\r\n`,
    )
  })

  test('tells the queue of mail events what was sent and delivered, under the tags given', async () => {
    const ses = await client()
    const { MessageId } = await ses.send(request('reader@example.org'))
    const told = events()
    expect(told.map(({ eventType }) => eventType)).toEqual(['Send', 'Delivery'])
    expect(told[0].mail).toMatchObject({
      messageId: MessageId,
      timestamp: '2013-06-05T04:00:00.000Z',
      tags: { delivery: ['D20130605-x'], subscriber: ['s'], 'ses:configuration-set': ['sitrep'] },
    })
  })

  test.each([
    ['bounce@simulator.amazonses.com', ['Send', 'Bounce']],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
  ])('plays %s of the mailbox simulator', async (address, types) => {
    const ses = await client()
    await ses.send(request(address))
    expect(events().map(({ eventType }) => eventType)).toEqual(types)
  })

  test('the same delivery sent twice is two mails in the inbox', async () => {
    const ses = await client()
    await ses.send(request('reader@example.org'))
    await ses.send(request('reader@example.org'))
    expect(readdirSync(folder).filter((file) => file.endsWith('.eml'))).toHaveLength(2)
    expect(openInbox(folder).list()).toHaveLength(2)
  })

  test('refuses as SES does: no recipient, no sender, over the quota', async () => {
    const ses = await client({ perDay: 1, perSecond: 10 })
    const none = new SendRawEmailCommand({ RawMessage: { Data: mail } })
    await expect(ses.send(none)).rejects.toMatchObject({ name: 'MessageRejected' })
    const anonymous = new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from('Subject: x\r\n\r\n') },
      Destinations: ['reader@example.org'],
    })
    await expect(ses.send(anonymous)).rejects.toMatchObject({ name: 'MessageRejected' })
    await ses.send(request('reader@example.org'))
    await expect(ses.send(request('reader@example.org'))).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Daily message quota exceeded.',
      $metadata: { httpStatusCode: 400 },
    })
    expect(await ses.send(new GetSendQuotaCommand({}))).toMatchObject({ Max24HourSend: 1, SentLast24Hours: 1 })
  })
})
