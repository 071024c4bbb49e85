import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { canonicalAddress } from '#adapters/addresses.ts'
import { packs } from '#adapters/packs.ts'
import type { Instant } from '#core/instant.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import { defaultPreferences, preferencesFrom } from '#functions/pages/preferences-from.ts'
import { choiceOf } from '#views/pages/choice.ts'
import { Problem } from '../local/problem.ts'

export interface ListedReader {
  readonly address: string
  readonly preferences: Preferences
  /** How the list's owner knows that they asked: "form on old.example", "paper list, Tripoli, 4 May". */
  readonly evidence: string
  /** When they did. */
  readonly since?: string
}

const Row = z.object({
  address: z.string(),
  evidence: z.string().trim().min(3, 'evidence is missing: how is it known that they asked?').max(300),
  consented_at: z
    .union([z.iso.datetime({ offset: true }), z.iso.date(), z.literal('')], 'consented_at should look like 2013-06-05')
    .default(''),
  watches: z.string().default(''),
  topics: z.string().default(''),
  at: z.string().default(''),
  zone: z.string().default(''),
})

/** The rows of a CSV file with a header line, or what is wrong in which line. Throws Problem for what is no such file. */
export function listedReaders(
  text: string,
  now: Instant,
): {
  readonly readers: readonly ListedReader[]
  readonly wrong: readonly { readonly line: number; readonly text: string }[]
} {
  const readers = new Map<string, ListedReader>()
  const wrong: { line: number; text: string }[] = []
  for (const { record, info } of recordsIn(text)) {
    const read = reader(record, now)
    if (typeof read === 'string') wrong.push({ line: info.lines, text: read })
    else readers.set(read.address.toLowerCase(), readers.get(read.address.toLowerCase()) ?? read)
  }
  return { readers: [...readers.values()], wrong }
}

function recordsIn(text: string): { record: Record<string, string>; info: { lines: number } }[] {
  try {
    return parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim()),
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    throw new Problem(`This is no CSV with a header line: ${(error as Error).message}`)
  }
}

function reader(record: Record<string, string>, now: Instant): ListedReader | string {
  const row = Row.safeParse(record)
  if (!row.success) return row.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  const { address, evidence, consented_at: asked, watches, topics, at, zone } = row.data
  const all = packs().all()
  const usual = choiceOf(defaultPreferences(all, undefined))
  const chosen = {
    ...usual,
    watches: words(watches) ?? usual.watches,
    topics: words(topics) ?? usual.topics,
    at: at || usual.at,
    zone: zone || usual.zone,
  }
  const preferences = preferencesFrom(chosen, all)
  if (!('zone' in preferences)) return preferences.map((problem) => problem.text).join(' ')
  const since = asked === '' ? {} : { since: new Date(asked).toISOString() }
  if ((since.since ?? now) > now) return 'consented_at lies in the future'
  try {
    return { address: canonicalAddress(address), preferences, evidence, ...since }
  } catch (error) {
    return (error as Error).message
  }
}

function words(text: string): readonly string[] | undefined {
  return text.trim() === '' ? undefined : text.trim().split(/\s+/)
}
