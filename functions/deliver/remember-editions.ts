import type { Edition } from '#core/editions/edition.ts'
import type { Editions } from '#core/ports/editions.ts'
import { remembering } from './remembering.ts'

/** Each edition is read once in a process, and as the same object, so that its body is rendered once. */
export function rememberEditions(editions: Editions, kept: Map<string, Edition>): Editions {
  return { ...editions, get: remembering((id) => editions.get(id), kept) }
}
