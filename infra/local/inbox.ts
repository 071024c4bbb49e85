import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Instant } from '#core/instant.ts'

/** What SES was told besides the mail itself. */
export const Envelope = z.strictObject({
  messageId: z.string(),
  at: Instant,
  from: z.string(),
  to: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().nullable(),
})
export type Envelope = z.infer<typeof Envelope>

export interface Caught {
  /** File name without its ending: `20130605T040000Z-D20130605-…`. */
  readonly name: string
  readonly envelope: Envelope
}

export interface Inbox {
  /** Keeps the mail for good; a second one with the same tags gets a name of its own, so that a doubled mail shows. */
  keep(raw: Uint8Array, envelope: Envelope): void
  /** Oldest first. */
  list(): readonly Caught[]
  raw(name: string): Uint8Array | undefined
}

/** The mail catcher's folder: `<name>.eml` holds the mail, `<name>.json` its envelope. */
export function openInbox(folder: string): Inbox {
  mkdirSync(folder, { recursive: true })
  const caught = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => read(folder, file.slice(0, -'.json'.length)))
  const known = new Set(caught.map(({ name }) => name))
  return {
    keep(raw, envelope) {
      const name = freeName(envelope, known)
      writeFileSync(join(folder, `${name}.eml`), raw)
      writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(envelope, null, 2)}\n`)
      known.add(name)
      caught.push({ name, envelope })
    },
    list: () => caught,
    raw: (name) => (known.has(name) ? readFileSync(join(folder, `${name}.eml`)) : undefined),
  }
}

/** An envelope that was half written when the machine stopped is passed over: its mail was never accepted. */
function read(folder: string, name: string): Caught[] {
  try {
    return [{ name, envelope: Envelope.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))) }]
  } catch {
    return []
  }
}

function freeName(envelope: Envelope, known: ReadonlySet<string>): string {
  const instant = envelope.at.replace(/[-:]|\.\d+/g, '')
  const about = (envelope.tags.delivery ?? 'untagged').replace(/[^A-Za-z0-9_.-]/g, '_')
  const name = `${instant}-${about}`
  let n = 1
  while (known.has(n === 1 ? name : `${name}-${n}`)) n += 1
  return n === 1 ? name : `${name}-${n}`
}
