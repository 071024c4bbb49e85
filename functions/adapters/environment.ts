import * as z from 'zod'

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'))
const secret = base64.refine((bytes) => bytes.length >= 32, 'expected at least 32 bytes in base64')
const queue = z.url()

/** Every variable a function may ask for. `TOKEN_KEYS` is JSON {kid: base64}; the first signs. */
const variables = {
  TABLE_NAME: z.string().min(1),
  QUEUE_URL_TICKS: queue,
  QUEUE_URL_POLLS: queue,
  QUEUE_URL_ARTICLES: queue,
  QUEUE_URL_READINGS: queue,
  QUEUE_URL_CHANGES: queue,
  QUEUE_URL_DIGESTS: queue,
  QUEUE_URL_DELIVERIES: queue,
  QUEUE_URL_MAIL_EVENTS: queue,
  MAIL_FROM: z.string().min(3),
  MAIL_REPLY_TO: z.string().min(3),
  PUBLIC_URL: z.url().refine((url) => !url.endsWith('/'), 'expected no slash at the end'),
  CONFIGURATION_SET: z.string().min(1),
  TOKEN_KEYS: z
    .string()
    .transform((text, context) => parseJson(text, context))
    .pipe(z.record(z.string().regex(/^[a-z0-9]{1,8}$/), secret))
    .refine((keys) => Object.keys(keys).length > 0, 'expected at least one key'),
  PEPPER: secret,
} as const

type Variables = typeof variables
export type Environment<N extends keyof Variables> = { readonly [K in N]: z.infer<Variables[K]> }

export class EnvironmentIncomplete extends Error {
  override readonly name = 'EnvironmentIncomplete'
}

/** The named variables, parsed; throws one sentence that names everything missing or wrong, never a value. */
export function environment<N extends keyof Variables>(names: readonly N[], given = process.env): Environment<N> {
  const parsed = names.map((name) => [name, variables[name].safeParse(given[name])] as const)
  const wrong = parsed.flatMap(([name, result]) => (result.success ? [] : [`${name} (${reason(given[name], result)})`]))
  if (wrong.length > 0) throw new EnvironmentIncomplete(`The environment lacks ${wrong.join(', ')}.`)
  return Object.fromEntries(parsed.map(([name, result]) => [name, result.data])) as Environment<N>
}

function reason(given: string | undefined, result: z.ZodSafeParseResult<unknown>): string {
  return given === undefined ? 'not set' : (result.error?.issues[0]?.message ?? 'not understood')
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'expected JSON' })
    return z.NEVER
  }
}
