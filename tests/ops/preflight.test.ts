import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { configurationOf } from '../../infra/configuration.ts'
import type { Finding, Surroundings } from '../../infra/ops/preflight/check.ts'
import { findingsOf, isReady } from '../../infra/ops/preflight/checks.ts'
import { fakeAws, type Recorded } from './fake-aws.ts'

const stack = (name: string, status: string) =>
  `<Stacks><member><StackName>${name}</StackName><StackStatus>${status}</StackStatus><CreationTime>2024-01-01T00:00:00Z</CreationTime></member></Stacks>`
const attributes = (kind: string, fields: string) =>
  `<${kind}><entry><key>example.org</key><value>${fields}</value></entry></${kind}>`
const tokens = ['aaa', 'bbb', 'ccc'].map((token) => `<member>${token}</member>`).join('')

const limits = (calls: number) =>
  JSON.stringify({
    AccountLimit: { ConcurrentExecutions: calls, UnreservedConcurrentExecutions: calls, TotalCodeSize: 80530636800 },
    AccountUsage: { FunctionCount: 0, TotalCodeSize: 0 },
  })

/** An account that has everything. */
const ready: Recorded = {
  GetCallerIdentity: '<Arn>arn:aws:sts::111122223333:assumed-role/admin/night</Arn><Account>111122223333</Account>',
  GetAccountSettings: limits(1000),
  'DescribeStacks CDKToolkit': stack('CDKToolkit', 'UPDATE_COMPLETE'),
  'DescribeStacks sitrep-prod': stack('sitrep-prod', 'CREATE_COMPLETE'),
  GetSendQuota:
    '<SentLast24Hours>12.0</SentLast24Hours><Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate>',
  GetAccountSendingEnabled: '<Enabled>true</Enabled>',
  GetIdentityVerificationAttributes: attributes(
    'VerificationAttributes',
    '<VerificationStatus>Success</VerificationStatus>',
  ),
  GetIdentityDkimAttributes: attributes(
    'DkimAttributes',
    `<DkimEnabled>true</DkimEnabled><DkimVerificationStatus>Success</DkimVerificationStatus><DkimTokens>${tokens}</DkimTokens>`,
  ),
  GetIdentityMailFromDomainAttributes: attributes(
    'MailFromDomainAttributes',
    '<MailFromDomain>bounces.example.org</MailFromDomain><MailFromDomainStatus>Success</MailFromDomainStatus><BehaviorOnMXFailure>UseDefaultValue</BehaviorOnMXFailure>',
  ),
}
const records: Readonly<Record<string, readonly string[]>> = { '_dmarc.example.org': ['v=DMARC1; p=quarantine'] }

async function findings(
  changed: Partial<Recorded> = {},
  given: { txt?: typeof records; names?: readonly string[]; domain?: boolean; said?: object } = {},
): Promise<readonly Finding[]> {
  const aws = await fakeAws({ ...ready, ...changed } as Recorded)
  const { txt = records, names = ['sitrep.example.org'], domain = true } = given
  const said: Record<string, unknown> = {
    stage: 'prod',
    from: 'sitrep@example.org',
    alarmMail: 'night@example.org',
    ...given.said,
    ...(domain ? { domain: 'example.org', webDomain: 'sitrep.example.org', certificate: 'arn:aws:acm:x' } : {}),
  }
  const around: Surroundings = {
    configuration: configurationOf((name) => said[name]),
    region: 'eu-west-1',
    txt: async (name) => txt[name] ?? [],
    resolves: async (name) => names.includes(name),
  }
  try {
    return await findingsOf(around)
  } finally {
    await aws.stop()
  }
}

const wrongs = (all: readonly Finding[]) => all.filter(({ state }) => state === 'wrong').map(({ what }) => what)

describe('preflight', () => {
  const names = ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const
  const before = names.map((name) => process.env[name])
  beforeEach(() => {
    for (const [i, name] of names.entries()) process.env[name] = ['eu-west-1', 'id', 'secret'][i]
  })
  afterEach(() => {
    for (const [i, name] of names.entries()) {
      if (before[i] === undefined) delete process.env[name]
      else process.env[name] = before[i]
    }
  })

  test('calls an account ready that has everything', async () => {
    const all = await findings()
    expect(wrongs(all)).toEqual([])
    expect(isReady(all)).toBe(true)
    expect(all.map(({ state }) => state)).not.toContain('better')
  })

  test('never calls a sandboxed account ready, whatever else is right', async () => {
    const quota =
      '<Max24HourSend>200.0</Max24HourSend><MaxSendRate>1.0</MaxSendRate><SentLast24Hours>0.0</SentLast24Hours>'
    const all = await findings({ GetSendQuota: quota })
    expect(wrongs(all)).toEqual(['SES sandbox'])
    expect(isReady(all)).toBe(false)
    expect(all.find(({ what }) => what === 'SES sandbox')?.todo).toContain('production access')
  })

  test.each<[string, Partial<Recorded>, string, RegExp]>([
    [
      'no bootstrap',
      { 'DescribeStacks CDKToolkit': { code: 'ValidationError', message: 'Stack with id CDKToolkit does not exist' } },
      'Bootstrap',
      /npx cdk bootstrap -c stage=prod/,
    ],
    [
      'nothing deployed',
      {
        'DescribeStacks sitrep-prod': { code: 'ValidationError', message: 'Stack with id sitrep-prod does not exist' },
      },
      'Stack',
      /npx cdk deploy -c stage=prod/,
    ],
    [
      'a failed deployment',
      { 'DescribeStacks sitrep-prod': stack('sitrep-prod', 'ROLLBACK_COMPLETE') },
      'Stack',
      /events/,
    ],
    [
      'a domain that is not verified',
      {
        GetIdentityVerificationAttributes: attributes(
          'VerificationAttributes',
          '<VerificationStatus>Pending</VerificationStatus>',
        ),
      },
      'Sender',
      /DKIM records/,
    ],
    [
      'DKIM that is not seen',
      {
        GetIdentityDkimAttributes: attributes(
          'DkimAttributes',
          `<DkimEnabled>true</DkimEnabled><DkimVerificationStatus>Pending</DkimVerificationStatus><DkimTokens>${tokens}</DkimTokens>`,
        ),
      },
      'DKIM',
      /RecordDkim1 to RecordDkim3: aaa\._domainkey\.example\.org, /,
    ],
    [
      'sending that was stopped',
      { GetAccountSendingEnabled: '<Enabled>false</Enabled>' },
      'SES sending',
      /Account dashboard/,
    ],
  ])('says what to do about %s', async (_, changed, what, todo) => {
    const all = await findings(changed)
    expect(wrongs(all)).toEqual([what])
    expect(all.find((each) => each.what === what)?.todo).toMatch(todo)
  })

  test('asks nothing more when the credentials are refused', async () => {
    const all = await findings({
      GetCallerIdentity: {
        code: 'InvalidClientTokenId',
        message: 'The security token included in the request is invalid.',
      },
    })
    expect(all.map(({ what }) => what)).toEqual(['Credentials'])
    expect(all[0]?.todo).toContain('sign in anew')
  })

  test('tells of a new account’s ten calls at a time, and refuses them where some are to be set aside', async () => {
    const few = await findings({ GetAccountSettings: limits(10) })
    expect(few.find(({ what }) => what === 'Concurrency')).toMatchObject({ state: 'better' })
    expect(isReady(few)).toBe(true)
    const aside = await findings({ GetAccountSettings: limits(10) }, { said: { reserve: true } })
    expect(wrongs(aside)).toEqual(['Concurrency'])
    expect(aside.find(({ what }) => what === 'Concurrency')?.todo).toContain('take "reserve" out')
    expect(wrongs(await findings({ GetAccountSettings: limits(121) }, { said: { reserve: true } }))).toEqual([])
  })

  test('says what the credentials may not ask, and goes on asking', async () => {
    const denied = {
      code: 'AccessDenied',
      message: 'User: arn:aws:iam::111122223333:user/night is not authorized to perform: ses:GetSendQuota',
    }
    const all = await findings({
      GetSendQuota: denied,
      GetAccountSettings: { ...denied, code: 'AccessDeniedException' },
    })
    expect(wrongs(all)).toEqual(['Concurrency', 'SES quota'])
    expect(all.find(({ what }) => what === 'SES quota')?.todo).toMatch(/may not do it: .*ses:GetSendQuota/)
  })

  test('looks for DMARC at the domain and above it, and takes p=none for a beginning', async () => {
    expect(wrongs(await findings({}, { txt: {} }))).toEqual(['DMARC'])
    expect(
      wrongs(await findings({}, { txt: { '_dmarc.example.org': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } })),
    ).toEqual(['DMARC'])
    const none = await findings(
      {},
      { txt: { '_dmarc.example.org': ['google-site-verification=x', 'v=DMARC1; p=none'] } },
    )
    expect(none.find(({ what }) => what === 'DMARC')).toMatchObject({ state: 'better' })
    expect(isReady(none)).toBe(true)
  })

  test('finds that the pages have no address', async () => {
    expect(wrongs(await findings({}, { names: [] }))).toEqual(['Pages'])
  })

  test('says that a single address is not enough for big receivers', async () => {
    const address =
      ready.GetIdentityVerificationAttributes?.toString().replace('example.org', 'sitrep@example.org') ?? ''
    const all = await findings({ GetIdentityVerificationAttributes: address }, { domain: false })
    expect(all.find(({ what }) => what === 'DKIM')).toMatchObject({ state: 'better' })
  })

  test('lists what to do in the order in which it can be done', async () => {
    const all = await findings(
      {
        'DescribeStacks CDKToolkit': { code: 'ValidationError', message: 'does not exist' },
        'DescribeStacks sitrep-prod': { code: 'ValidationError', message: 'does not exist' },
        GetSendQuota: '<Max24HourSend>200.0</Max24HourSend>',
      },
      { txt: {} },
    )
    expect(wrongs(all)).toEqual(['Bootstrap', 'Stack', 'DMARC', 'SES sandbox'])
  })
})
