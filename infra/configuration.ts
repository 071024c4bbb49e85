import * as z from 'zod'

const Configuration = z.strictObject({
  stage: z
    .string({ error: 'name the deployment: -c stage=dev (lower-case letters, digits and hyphens)' })
    .regex(
      /^[a-z][a-z0-9-]{0,19}$/,
      'stage: lower-case letters, digits and hyphens, at most 20, beginning with a letter',
    ),
  from: z
    .string({ error: 'say which address sends: -c from=sitrep@example.org (you must be able to verify it in SES)' })
    .pipe(z.email('from: one plain address, such as sitrep@example.org')),
  replyTo: z.email('replyTo: one plain address that somebody reads').optional(),
  domain: z
    .string()
    .regex(
      /^([a-z0-9-]+\.)+[a-z]{2,}$/,
      'domain: the sending domain, such as example.org; leave it out to verify only the address',
    )
    .optional(),
  retentionDays: z.coerce
    .number('retentionDays: days that logs are kept, such as 30')
    .pipe(z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)], 'retentionDays: 7, 30, 90 or 365'))
    .default(30),
})
/** What an operator says with `-c name=value`. */
export type Configuration = z.infer<typeof Configuration>

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/** @throws ConfigurationError with one sentence for everything that is missing or wrong */
export function configurationOf(context: (name: string) => unknown): Configuration {
  const given = Object.fromEntries(
    Object.keys(Configuration.shape).flatMap((name) => {
      const value = context(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const parsed = Configuration.safeParse(given)
  if (parsed.success) return parsed.data
  throw new ConfigurationError(parsed.error.issues.map((issue) => `  ${issue.message}`).join('\n'))
}
