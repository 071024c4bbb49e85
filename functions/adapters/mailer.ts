import { SESClient, type SESClientConfig, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Instant } from '#core/instant.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Mailer } from '#core/ports/sending.ts'
import type { Mail, SendOutcome } from '#core/sending/mail.ts'
import { canonicalAddress } from './addresses.ts'
import { composeMail } from './compose.ts'
import type { Quotas } from './quota.ts'

/** Faults of the mail itself: sending it again changes nothing. */
const ofTheMail = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterCombination',
  'ValidationError',
])
/** The request was never written: nobody listened, or the name did not resolve. */
const neverWritten = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/**
 * One mail, one try: SES has no idempotency, so the client never repeats a call and nothing hangs longer than ten seconds.
 * Only an answer in SES's own words with a 4xx status means "not sent"; whatever is unclear is unknown.
 */
export function mailer(configurationSet: string, clock: Clock, client: SESClient, quotas: Quotas): Mailer {
  return {
    quota: () => quotas(clock.now()),
    async send(mail, tags) {
      const command = await commandFor(mail, tags, configurationSet, clock.now())
      if (!(command instanceof SendRawEmailCommand)) return command
      try {
        const { MessageId } = await client.send(command)
        return MessageId
          ? { kind: 'accepted', messageId: MessageId }
          : { kind: 'unknown', detail: 'no message id came' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/** The call, or why this mail can never be one: then nothing was sent. */
async function commandFor(
  mail: Mail,
  tags: Readonly<Record<string, string>>,
  ConfigurationSetName: string,
  at: Instant,
): Promise<SendRawEmailCommand | SendOutcome> {
  try {
    return new SendRawEmailCommand({
      Destinations: [canonicalAddress(mail.to)],
      RawMessage: { Data: await composeMail(mail, tags.delivery ?? '', at) },
      ConfigurationSetName,
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    })
  } catch (error) {
    const { name, message } = error as Error
    return { kind: 'refused', code: name, detail: message }
  }
}

export function sesClient(config: SESClientConfig = {}): SESClient {
  return new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 3000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
      httpsAgent: { keepAlive: true, maxSockets: 50 },
    },
    ...config,
  })
}

function outcomeOf(error: unknown): SendOutcome {
  const code = codeOf(error)
  const status = error instanceof SESServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0
  if (code !== undefined && status >= 400 && status < 500 && status !== 408) {
    if (isOfTheAccount(error)) return { kind: 'throttled', code: 'SendingNotAllowed' }
    if (ofTheMail.has(code)) return { kind: 'refused', code, detail: `SES answered ${status} ${code}` }
    return { kind: 'throttled', code: isDailyQuota(error) ? 'DailyQuota' : code }
  }
  const system = systemCode(error)
  if (system !== undefined && neverWritten.has(system)) return { kind: 'throttled', code: system }
  return { kind: 'unknown', detail: system ?? code ?? (error instanceof Error ? error.name : 'unclear') }
}

/** The code that SES itself wrote into its answer; what a proxy or a cut connection left has none. */
function codeOf(error: unknown): string | undefined {
  const written = error as { Code?: unknown; Error?: { Code?: unknown } } | undefined
  const code = written?.Error?.Code ?? written?.Code
  return typeof code === 'string' ? code : undefined
}

/** SES v1 tells its two throttles apart by nothing but their words. */
function isDailyQuota(error: unknown): boolean {
  return error instanceof Error && /daily message quota/i.test(error.message)
}

/** A sandboxed account, an unverified identity and suspended sending all come as a rejected message. */
function isOfTheAccount(error: unknown): boolean {
  return error instanceof Error && /not verified|suspended|sending paused/i.test(error.message)
}

function systemCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
