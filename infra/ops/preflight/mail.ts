import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses'
import { better, type Check, good, wrong } from './check.ts'

/** What every account has until AWS lets it out of the sandbox: so many mails a day, to verified addresses alone. */
const sandboxPerDay = 200

/** Whether the account may send to anybody, and how much. */
export const quota: Check = {
  what: 'SES quota',
  async look({ region }) {
    const ses = new SESClient({})
    const {
      Max24HourSend: perDay = 0,
      MaxSendRate: rate = 0,
      SentLast24Hours: sent = 0,
    } = await ses.send(new GetSendQuotaCommand({}))
    const { Enabled } = await ses.send(new GetAccountSendingEnabledCommand({}))
    const told = `${perDay < 0 ? 'no limit' : perDay} mails a day, ${rate} a second, ${sent} sent today`
    return [
      perDay >= 0 && perDay <= sandboxPerDay
        ? wrong('SES sandbox', told, sandboxTodo(region))
        : good('SES sandbox', `left; ${told}`),
      Enabled === false
        ? wrong(
            'SES sending',
            'disabled',
            'AWS or somebody of yours stopped it: see "Account dashboard" of SES in the console.',
          )
        : good('SES sending', 'enabled'),
    ]
  },
}

function sandboxTodo(region: string): string {
  const where = `https://${region}.console.aws.amazon.com/ses/home#/get-set-up`
  return `Ask AWS for production access (a day or two): ${where}; say that readers confirm twice and leave with one click. Until then only verified addresses get mail.`
}

/** Whether receivers can believe that a mail is ours. */
export const identity: Check = {
  what: 'Sender',
  async look({ configuration: { from, domain, zoneName } }) {
    const ses = new SESClient({})
    const Identities = [domain ?? from]
    const [name = from] = Identities
    const { VerificationAttributes } = await ses.send(new GetIdentityVerificationAttributesCommand({ Identities }))
    const status = VerificationAttributes?.[name]?.VerificationStatus ?? 'not known'
    const verified =
      status === 'Success'
        ? good('Sender', `${name} is verified`)
        : wrong('Sender', `${name}: ${status}`, verifyTodo(name, domain))
    if (domain === undefined)
      return [
        verified,
        better(
          'DKIM',
          'a single address signs with nothing of yours',
          'Big receivers reject such mail: set "domain" and deploy.',
        ),
      ]
    const { DkimAttributes } = await ses.send(new GetIdentityDkimAttributesCommand({ Identities }))
    const { DkimEnabled, DkimVerificationStatus = 'not known', DkimTokens = [] } = DkimAttributes?.[name] ?? {}
    const { MailFromDomainAttributes } = await ses.send(new GetIdentityMailFromDomainAttributesCommand({ Identities }))
    const mailFrom = MailFromDomainAttributes?.[name]
    return [
      verified,
      DkimEnabled && DkimVerificationStatus === 'Success'
        ? good('DKIM', 'signs')
        : wrong('DKIM', DkimVerificationStatus, dkimTodo(DkimTokens, name, zoneName)),
      mailFrom?.MailFromDomainStatus === 'Success'
        ? good('MAIL FROM', mailFrom.MailFromDomain ?? '')
        : better(
            'MAIL FROM',
            mailFrom?.MailFromDomainStatus ?? 'not set',
            `Publish MX and TXT of bounces.${name}: the stack's outputs have them.`,
          ),
    ]
  },
}

function verifyTodo(name: string, domain: string | undefined): string {
  return domain === undefined
    ? `Follow the link that SES mailed to ${name}; deploying again sends another.`
    : `Publish the DKIM records of ${name} (below); it takes up to 72 hours to be seen.`
}

/** Where the records lead to differs by region: the stack knows. */
function dkimTodo(tokens: readonly string[], domain: string, zone: string | undefined): string {
  if (tokens.length === 0) return 'The records of DKIM are made by deploying.'
  if (zone !== undefined) return `The stack wrote its records to ${zone}: wait, for up to 72 hours.`
  const names = tokens.map((token) => `${token}._domainkey.${domain}`).join(', ')
  return `Publish the CNAMEs that the stack puts out as RecordDkim1 to RecordDkim3: ${names}.`
}
