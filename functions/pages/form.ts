import type { Context } from 'hono'

/** A form as it came: each field once or several times. */
export type Form = Readonly<Record<string, unknown>>

const kinds = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i

/** Whether a body is of a kind that forms send; a body of none is an empty form. */
export function isForm(context: Context): boolean {
  const kind = context.req.header('content-type')
  return kind === undefined ? !context.req.raw.body : kinds.test(kind)
}

/** The fields of a request; none where they cannot be read. */
export async function formIn(context: Context): Promise<Form> {
  if (!isForm(context)) return {}
  try {
    return (await context.req.parseBody({ all: true })) as Form
  } catch {
    return {}
  }
}

/** The last value of a field, without white space around it or control characters in it. */
export function textOf(form: Form, name: string): string | undefined {
  const value = [form[name]].flat().at(-1)
  return typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ').trim() : undefined
}

/** All values of a field, each once. */
export function listOf(form: Form, name: string): readonly string[] {
  return [...new Set([form[name]].flat().filter((value): value is string => typeof value === 'string'))]
}
