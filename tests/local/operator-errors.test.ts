import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { later, minute } from '#core/later.ts'
import { readerOf } from '../../infra/local/deployment/readers.ts'
import {
  type Fault,
  type FaultyEndpoint,
  faultyEndpoint,
  refusedByDynamodb,
  refusedBySes,
} from '../../infra/local/faulty.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'
import { tickOnce } from '../../infra/local/schedule.ts'
import { openTables } from '../../infra/local/tables.ts'
import { whyPaused } from '../../infra/ops/why-paused.ts'

/** Sends of mail, refused; its quota is told as ever. */
const sends =
  (status: number, code: string, message: string): Fault =>
  ({ action }) =>
    action === 'SendRawEmail' ? refusedBySes(status, code, message) : undefined

/** What an operator did wrong, what AWS answers then, and the one line that says so. */
const errors: readonly (readonly [what: string, fault: Fault, reason: string, line: RegExp])[] = [
  [
    'the configuration set is deleted',
    sends(400, 'ConfigurationSetDoesNotExist', 'Configuration set sitrep does not exist.'),
    'ConfigurationSetDoesNotExist',
    /configuration set was deleted; deploy again/,
  ],
  [
    'the sender is not verified any more',
    sends(400, 'MessageRejected', 'Email address is not verified. The following identities failed the check: x'),
    'SendingNotAllowed',
    /sender not verified/,
  ],
  [
    'the key is revoked',
    sends(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.'),
    'InvalidClientTokenId',
    /credentials are refused/,
  ],
  [
    'the clock is wrong',
    sends(403, 'SignatureDoesNotMatch', 'Signature expired: 20130605T000000Z is now earlier than 20130605T010000Z'),
    'SignatureDoesNotMatch',
    /clock of the machine is wrong/,
  ],
  [
    'somebody stopped the account’s sending',
    sends(400, 'AccountSendingPausedException', 'Email sending is disabled for your account.'),
    'AccountSendingPausedException',
    /stopped the account/,
  ],
]

describe('what an operator does wrong', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-errors-'))
  let host: Host
  let [ses, dynamodb]: FaultyEndpoint[] = []
  beforeAll(async () => {
    host = await openHost(homeAt(folder), 0)
    ses = await faultyEndpoint(host.ports.ses)
    dynamodb = await faultyEndpoint(host.ports.dynamodb)
    process.env.AWS_ENDPOINT_URL_SES = `http://127.0.0.1:${ses.port}`
    process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${dynamodb.port}`
    host.clock.travel('2013-06-05T06:00:00.000Z')
  }, 60_000)
  afterAll(async () => {
    await host.close()
    await ses?.close()
    await dynamodb?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const mailsTo = (address: string) => host.inbox.list().filter(({ envelope }) => envelope.to.includes(address)).length
  /** Every minute its tick, as the scheduler has it. */
  const pass = async (minutes: number) => {
    for (let n = 0; n < minutes; n += 1) {
      host.clock.travel(later(host.clock.now(), minute))
      await tickOnce(host)
    }
  }
  const log = () => readFileSync(join(folder, 'host.log'), 'utf8')

  test.each(errors)(
    '%s: one line says so, and the mail goes out once it is put right',
    async (what, fault, reason, line) => {
      const address = `${what.replace(/\W/g, '')}@reader.example`
      ses?.break(fault)
      await readerOf(host, address).signUp()
      await pass(3)
      expect(mailsTo(address)).toBe(0)
      const breaker = await openTables(host.clock).breaker.state()
      expect(breaker?.reason).toBe(reason)
      expect(whyPaused(breaker?.reason)).toMatch(line)
      expect(log()).toContain(`"message":"breaker.open"`)
      ses?.break(null)
      await pass(16)
      expect(mailsTo(address)).toBe(1)
    },
  )

  test('the table is throttled: messages wait, and the mail goes out after it', async () => {
    const address = 'throttled@reader.example'
    ses?.break(sends(400, 'Throttling', 'Maximum sending rate exceeded.'))
    await readerOf(host, address).signUp()
    ses?.break(null)
    dynamodb?.break(({ action }) =>
      /GetItem|Query|UpdateItem/.test(action)
        ? refusedByDynamodb(
            'ProvisionedThroughputExceededException',
            'The level of configured throughput was exceeded.',
          )
        : undefined,
    )
    await pass(3)
    expect(mailsTo(address)).toBe(0)
    expect(log()).toContain('ProvisionedThroughputExceededException')
    dynamodb?.break(null)
    await pass(16)
    expect(mailsTo(address)).toBe(1)
    expect([...host.queues.values()].flatMap(({ dead }) => dead)).toEqual([])
  })
})
