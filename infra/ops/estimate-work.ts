import * as z from 'zod'

const FunctionWork = z.strictObject({
  invocations: z.int(),
  messages: z.int(),
  milliseconds: z.int(),
  memory: z.int(),
  /** Request units of DynamoDB. */
  reads: z.number(),
  writes: z.number(),
  sends: z.int(),
  secrets: z.int(),
})

/** What a journey through the bundles took, by function, as `npm run deploy:local -- --record` writes it. */
export const Work = z.strictObject({
  articles: z.int(),
  /** Mails that SES took. */
  mails: z.int(),
  functions: z.record(z.string(), FunctionWork),
})
export type Work = z.infer<typeof Work>
export type FunctionWork = z.infer<typeof FunctionWork>
