import * as z from 'zod'

const domain = (what: string) => z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, what)
const flag = (what: string) =>
  z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')], what)
const number = (what: string) => z.coerce.number(what).pipe(z.number(what).positive(what))
/** A list in a file; on the command line names between commas. */
const names = (what: string) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(',') : given),
    z.array(z.string(), what).min(1, what),
  )

const fields = {
  stage: z
    .string({ error: 'name the deployment: -c stage=dev (lower-case letters, digits and hyphens)' })
    .regex(
      /^[a-z][a-z0-9-]{0,19}$/,
      'stage: lower-case letters, digits and hyphens, at most 20, beginning with a letter',
    ),
  from: z
    .string({ error: 'say which address sends: -c from=sitrep@example.org (you must be able to verify it in SES)' })
    .pipe(z.email('from: one plain address, such as sitrep@example.org')),
  alarmMail: z
    .string({ error: 'say who is told when something breaks: -c alarmMail=night@example.org' })
    .pipe(z.email('alarmMail: one plain address that somebody reads at night')),
  replyTo: z.email('replyTo: one plain address that somebody reads').optional(),
  /** Packs of corpus/packs that are followed; all where none is named. */
  watches: names('watches: names of folders of corpus/packs, such as conflicts-now').optional(),
  domain: domain('domain: the sending domain, such as example.org; leave it out to verify only the address').optional(),
  /** Route 53 zone of `zoneName`: records are written there, else printed. */
  hostedZone: z
    .string()
    .regex(/^Z[A-Z0-9]+$/, 'hostedZone: the id of a Route 53 zone, such as Z0123456789ABC')
    .optional(),
  zoneName: domain('zoneName: the name of the hosted zone, such as example.org').optional(),
  /** `elsewhere`: a DMARC record is kept by somebody else. */
  dmarc: z
    .enum(['none', 'quarantine', 'reject', 'elsewhere'], 'dmarc: none, quarantine, reject or elsewhere')
    .default('none'),
  webDomain: domain('webDomain: where readers find the pages, such as sitrep.example.org').optional(),
  certificate: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:/, 'certificate: the ARN of a certificate of ACM for webDomain, in the same region')
    .optional(),
  /** Whether table, keys and secrets outlive the stack and cannot be deleted by mistake. */
  protect: flag('protect: true or false').default(true),
  /** Concurrency set aside in the account: a new account has ten in all, and none to set aside. */
  reserve: flag('reserve: true or false').default(false),
  /** A bucket whose articles (JSON) are ingested. */
  drop: flag('drop: true or false').default(false),
  monthlyBudget: number('monthlyBudget: US dollars a month of the whole account, such as 50').default(50),
  retentionDays: z.coerce
    .number('retentionDays: days that logs are kept, such as 30')
    .pipe(z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)], 'retentionDays: 7, 30, 90 or 365'))
    .default(30),
}

const Configuration = z
  .strictObject(fields, {
    error: ({ code, keys }) => (code === 'unrecognized_keys' ? `not known: ${keys.join(', ')}` : undefined),
  })
  .superRefine((given, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message })
    const { from, domain, hostedZone, zoneName, webDomain, certificate } = given
    const isWithin = (name: string, zone: string) => name === zone || name.endsWith(`.${zone}`)
    if (domain !== undefined && !isWithin(from.split('@')[1] ?? '', domain)) wrong(`from: no address of ${domain}`)
    if ((hostedZone === undefined) !== (zoneName === undefined)) wrong('hostedZone and zoneName go together')
    if (zoneName !== undefined && domain !== undefined && !isWithin(domain, zoneName))
      wrong(`domain: ${domain} is not in the zone ${zoneName}`)
    if (webDomain !== undefined && certificate === undefined && zoneName === undefined)
      wrong('webDomain: needs a certificate, or hostedZone and zoneName in which one can be proved')
    if (
      webDomain !== undefined &&
      certificate === undefined &&
      zoneName !== undefined &&
      !isWithin(webDomain, zoneName)
    )
      wrong(`webDomain: ${webDomain} is not in the zone ${zoneName}`)
  })
/** What an operator says in `deployments/<stage>.json` or with `-c name=value`, which wins. Stages differ by this alone. */
export type Configuration = z.infer<typeof Configuration>

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/**
 * `context` is what `-c` said, `file` what the file of a stage holds, undefined where there is none.
 * @throws ConfigurationError with one sentence for everything that is missing or wrong
 */
export function configurationOf(
  context: (name: string) => unknown,
  file: (stage: string) => unknown = () => undefined,
): Configuration {
  const stage = context('stage')
  const kept = typeof stage === 'string' ? file(stage) : undefined
  const said = Object.keys(fields).flatMap((name) => {
    const value = context(name)
    return value === undefined ? [] : [[name, value]]
  })
  const parsed = Configuration.safeParse({ ...(kept as object | undefined), ...Object.fromEntries(said) })
  if (parsed.success) return parsed.data
  throw new ConfigurationError(parsed.error.issues.map((issue) => `  ${issue.message}`).join('\n'))
}
