import * as z from 'zod'

const queue = z.url()

/** Every variable a function may ask for. */
const variables = {
  TABLE_NAME: z.string().min(1),
  QUEUE_URL_TICKS: queue,
  QUEUE_URL_POLLS: queue,
  QUEUE_URL_ARTICLES: queue,
  QUEUE_URL_READINGS: queue,
  QUEUE_URL_CHANGES: queue,
  QUEUE_URL_DIGESTS: queue,
  QUEUE_URL_URGENT: queue,
  QUEUE_URL_DELIVERIES: queue,
  QUEUE_URL_MAIL_EVENTS: queue,
  MAIL_FROM: z.string().min(3),
  MAIL_REPLY_TO: z.string().min(3),
  MAIL_OPERATOR: z.string().min(3),
  /** The deployment's name, in logs and metrics too. */
  POWERTOOLS_SERVICE_NAME: z.string().min(1),
  PUBLIC_URL: z.url().refine((url) => !url.endsWith('/'), 'expected no slash at the end'),
  CONFIGURATION_SET: z.string().min(1),
  /** Names of secrets, whose values stand in no environment. */
  TOKEN_KEYS_SECRET: z.string().min(1),
  PEPPER_SECRET: z.string().min(1),
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
