/** Replaces the headers that SES overwrites in every mail it accepts: Message-ID and Date. Nothing else is touched. */
export function asSesSendsIt(raw: Uint8Array, messageId: string, at: string): Uint8Array {
  const source = Buffer.from(raw).toString('latin1')
  const end = endOfHeaders(source)
  const kept = fieldsOf(source.slice(0, end)).filter((field) => !/^(message-id|date):/i.test(field))
  const own = [`Message-ID: <${messageId}@email.local>\r\n`, `Date: ${new Date(at).toUTCString()}\r\n`]
  return Buffer.from([...own, ...kept].join('') + source.slice(end), 'latin1')
}

/** The value of each X-SES-MESSAGE-TAGS entry, an older way to hand tags in: `name=value, name=value`. */
export function headerTags(raw: Uint8Array): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {}
  for (const pair of (headerOf(raw, 'x-ses-message-tags') ?? '').split(',')) {
    const [name, value] = pair.split('=')
    if (name && value) tags[name.trim()] = value.trim()
  }
  return tags
}

/** One header's unfolded value, not decoded. */
export function headerOf(raw: Uint8Array, name: string): string | undefined {
  const source = Buffer.from(raw).toString('latin1')
  const field = fieldsOf(source.slice(0, endOfHeaders(source))).find((one) =>
    one.toLowerCase().startsWith(`${name.toLowerCase()}:`),
  )
  return field
    ?.slice(name.length + 1)
    .replace(/\r?\n[ \t]+/g, ' ')
    .trim()
}

/** Offset behind the last header field. */
function endOfHeaders(source: string): number {
  const blank = /\r?\n(?=\r?\n)/.exec(source)
  return blank ? blank.index + blank[0].length : source.length
}

function fieldsOf(head: string): string[] {
  return head.split(/(?<=\n)(?![ \t])/)
}
