import type * as z from 'zod'

/**
 * The door for stored items. Fields the schema does not know (keys, index attributes, what newer code has added) are
 * dropped; what is missing or wrong throws.
 */
export function stored<S extends z.ZodObject>(schema: S): (item: unknown) => z.infer<S> {
  const lenient = schema.strip()
  return (item) => lenient.parse(item) as z.infer<S>
}
