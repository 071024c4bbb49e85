import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { buildApp } from 'fauxqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { QueueRefused, queues } from '#adapters/queues.ts'

const config = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
const app = buildApp({ logger: false })
let endpoint = ''
let client: SQSClient

beforeAll(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  endpoint = await app.listen({ host: '127.0.0.1', port: 0 })
  client = new SQSClient({ ...config, endpoint, useQueueUrlAsEndpoint: false })
})
afterAll(async () => {
  client.destroy()
  await app.close()
})

async function queue(name: string): Promise<string> {
  return (await client.send(new CreateQueueCommand({ QueueName: name }))).QueueUrl ?? ''
}

async function received(url: string): Promise<unknown[]> {
  const all: unknown[] = []
  for (;;) {
    const command = new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 })
    const { Messages = [] } = await client.send(command)
    if (Messages.length === 0) return all
    all.push(...Messages.map((each) => JSON.parse(each.Body ?? '')))
  }
}

test('any number of messages arrives', async () => {
  const url = await queue('polls')
  const messages = Array.from({ length: 37 }, (_, n) => ({ source: `s${n}` }))
  await queues({ polls: url }, { ...config, endpoint }).send('polls', messages)
  expect(await received(url)).toHaveLength(37)
})

test('long documents are spread over calls that SQS takes', async () => {
  const url = await queue('articles')
  const messages = Array.from({ length: 5 }, (_, n) => ({ document: { id: `a${n}`, text: 'ق'.repeat(60_000) } }))
  await queues({ articles: url }, { ...config, endpoint }).send('articles', messages)
  expect(await received(url)).toHaveLength(5)
})

test('a delay keeps a message back', async () => {
  const url = await queue('readings')
  await queues({ readings: url }, { ...config, endpoint }).send('readings', [{ article: 'a1' }], 60)
  expect(await received(url)).toEqual([])
})

test('nothing to send is no call, and a queue without a URL is an error', async () => {
  const none = queues({}, { ...config, endpoint: 'http://127.0.0.1:9' })
  await expect(queues({ polls: 'http://x.example/q' }, config).send('polls', [])).resolves.toBeUndefined()
  await expect(none.send('polls', [{ source: 'x' }])).rejects.toThrow(QueueRefused)
})

/** An endpoint that takes the even entries of a first call, and says whose fault the others are. */
async function partial(senderFault: boolean) {
  const bodies: string[][] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const entries = JSON.parse(Buffer.concat(chunks).toString()).Entries as { Id: string; MessageBody: string }[]
      bodies.push(entries.map((each) => each.MessageBody))
      const failing = bodies.length === 1 ? entries.filter((_, i) => i % 2 === 1) : []
      const Failed = failing.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: senderFault }))
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify({ Successful: [], Failed }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    bodies,
    sender: queues({ polls: `${url}/1/polls` }, { ...config, endpoint: url }),
    close: () => server.close(),
  }
}

test('of a batch taken in part only the rest is sent again', async () => {
  const { bodies, sender, close } = await partial(false)
  await sender.send('polls', [{ source: 'a' }, { source: 'b' }, { source: 'c' }, { source: 'd' }])
  expect(bodies[1]).toEqual(['{"source":"b"}', '{"source":"d"}'])
  expect(bodies).toHaveLength(2)
  close()
})

test('what SQS refuses for our fault is an error at once', async () => {
  const { bodies, sender, close } = await partial(true)
  await expect(sender.send('polls', [{ source: 'a' }, { source: 'b' }])).rejects.toThrow('SQS refused 1 messages')
  expect(bodies).toHaveLength(1)
  close()
})
