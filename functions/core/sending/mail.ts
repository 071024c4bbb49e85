import * as z from 'zod'

/** A composed mail before MIME. One recipient, always. */
export const Mail = z.strictObject({
  to: z.string(),
  from: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  language: z.string(),
  html: z.string(),
  text: z.string(),
  /** Pictures that the HTML shows by their `cid`, attached: PNG in base64. */
  inline: z.array(z.strictObject({ cid: z.string(), type: z.literal('image/png'), base64: z.base64() })).optional(),
  /** Besides the addressing ones; names as they go out. */
  headers: z.record(z.string(), z.string()),
})
export type Mail = z.infer<typeof Mail>

/** What SES said. Only a parsed 4xx means "not sent"; whatever else went wrong is unknown. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'throttled'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string }

/** One SES event about one delivery, after parsing. */
export const MailEvent = z.strictObject({
  subscriber: z.string(),
  delivery: z.string(),
  messageId: z.string(),
  type: z.enum(['send', 'delivery', 'bounce', 'complaint', 'reject', 'delay']),
  /** Permanent bounces suppress; transient ones do not. */
  permanent: z.boolean(),
  at: z.string(),
})
export type MailEvent = z.infer<typeof MailEvent>
