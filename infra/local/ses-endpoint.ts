import { randomUUID } from 'node:crypto'
import type { Clock } from '#core/ports/host.ts'
import type { Inbox } from './inbox.ts'
import { type Answer, answerOnLoopback, type Listening } from './loopback.ts'
import type { LocalQueue } from './queues.ts'
import { eventsOf } from './ses-events.ts'
import { asSesSendsIt, headerOf, headerTags } from './ses-mail.ts'

export interface SesQuota {
  /** Mails in any 24 hours of the host's clock. */
  readonly perDay: number
  /** Mails in any second of the machine's clock. */
  readonly perSecond: number
}

const generous: SesQuota = { perDay: 50_000, perSecond: 500 }
const maxBytes = 40 * 1024 * 1024
const day = 24 * 60 * 60 * 1000

class Refused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * SES v1's query protocol, as far as the functions speak it: SendRawEmail and GetSendQuota. An accepted mail is kept in
 * the inbox with the headers SES sets, then its events go to the queue of mail events.
 */
export function openSesEndpoint(
  inbox: Inbox,
  mailEvents: LocalQueue,
  clock: Clock,
  quota: SesQuota = generous,
): Promise<Listening> {
  const send = (form: URLSearchParams) => {
    const sent = inbox.list()
    refuseOverQuota(
      sent.map(({ envelope }) => Date.parse(envelope.at)),
      Date.parse(clock.now()),
      quota,
      recent,
    )
    const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
    const to = members(form, 'Destinations')
    refuseUnfit(raw, to)
    const messageId = `${randomUUID()}-000000`
    const at = clock.now()
    const envelope = {
      messageId,
      at,
      from: form.get('Source') ?? headerOf(raw, 'from') ?? '',
      to,
      tags: { ...headerTags(raw), ...tagsOf(form) },
      configurationSet: form.get('ConfigurationSetName'),
    }
    inbox.keep(asSesSendsIt(raw, messageId, at), envelope)
    recent.push(Date.now())
    for (const event of eventsOf(envelope)) mailEvents.send(event, 0)
    return `<MessageId>${messageId}</MessageId>`
  }
  const quotaNow = () => {
    const since = Date.parse(clock.now()) - day
    const sent = inbox.list().filter(({ envelope }) => Date.parse(envelope.at) > since).length
    return [
      `<Max24HourSend>${quota.perDay.toFixed(1)}</Max24HourSend>`,
      `<MaxSendRate>${quota.perSecond.toFixed(1)}</MaxSendRate>`,
      `<SentLast24Hours>${sent.toFixed(1)}</SentLast24Hours>`,
    ].join('')
  }
  const recent: number[] = []
  return answerOnLoopback((_request, body) => {
    const form = new URLSearchParams(body)
    const action = form.get('Action') ?? ''
    try {
      if (action === 'SendRawEmail') return answer(action, send(form))
      if (action === 'GetSendQuota') return answer(action, quotaNow())
      throw new Refused('InvalidAction', `this endpoint knows no ${action || 'request without an Action'}`)
    } catch (error) {
      if (error instanceof Refused) return refusal(error.code, error.message)
      throw error
    }
  })
}

function refuseOverQuota(sent: readonly number[], now: number, quota: SesQuota, recent: number[]): void {
  while (recent[0] !== undefined && recent[0] <= Date.now() - 1000) recent.shift()
  if (recent.length >= quota.perSecond) throw new Refused('Throttling', 'Maximum sending rate exceeded.')
  if (sent.filter((at) => at > now - day).length >= quota.perDay)
    throw new Refused('Throttling', 'Daily message quota exceeded.')
}

function refuseUnfit(raw: Buffer, to: readonly string[]): void {
  if (to.length === 0 || to.length > 50) throw new Refused('MessageRejected', 'Recipient count must be 1 to 50.')
  const illegal = to.find((address) => !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address))
  if (illegal !== undefined) throw new Refused('InvalidParameterValue', 'Illegal address')
  if (raw.length === 0) throw new Refused('InvalidParameterValue', 'Empty raw message.')
  if (raw.length > maxBytes) throw new Refused('MessageRejected', 'Message length exceeds the 40 MB allowed.')
  if (headerOf(raw, 'from') === undefined) throw new Refused('MessageRejected', "Missing required header 'From'.")
}

function members(form: URLSearchParams, name: string): string[] {
  const values: string[] = []
  for (let n = 1; form.has(`${name}.member.${n}`); n += 1) values.push(form.get(`${name}.member.${n}`) ?? '')
  return values
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {}
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1)
    tags[form.get(`Tags.member.${n}.Name`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? ''
  return tags
}

const xmlns = 'http://ses.amazonaws.com/doc/2010-12-01/'

function answer(action: string, result: string): Answer {
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`
  const body = `<${action}Response xmlns="${xmlns}"><${action}Result>${result}</${action}Result>${metadata}</${action}Response>`
  return { status: 200, headers: { 'content-type': 'text/xml' }, body }
}

function refusal(code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  const body = `<ErrorResponse xmlns="${xmlns}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`
  return { status: 400, headers: { 'content-type': 'text/xml' }, body }
}
