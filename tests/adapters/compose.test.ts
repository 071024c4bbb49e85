import * as fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { composeMail } from '#adapters/compose.ts'
import { AddressRefused } from '#core/failures.ts'
import type { Mail } from '#core/sending/mail.ts'

const at = '2013-06-05T05:00:00.000Z'
const unsubscribe = `https://sitrep.example/u/v1.k1.unsubscribe.${'s'.repeat(22)}.1.0.${'m'.repeat(22)}`

function some(over: Partial<Mail> = {}): Mail {
  return {
    to: 'reader@example.org',
    from: 'Sitrep – Syria <sitrep@example.org>',
    replyTo: 'desk@example.org',
    subject: 'Syria, 5 June: army takes Qusayr; Geneva talks slip to July — القصير',
    language: 'en',
    html: `<p>${'Army takes Qusayr. '.repeat(200)}</p>`,
    text: 'Army takes Qusayr.\n',
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'X-Entity-Ref-ID': 'D20130605-x',
      'Auto-Submitted': 'auto-generated',
    },
    ...over,
  }
}

async function composed(mail: Mail) {
  const bytes = await composeMail(mail, 'D20130605-x', at)
  return { raw: Buffer.from(bytes).toString('latin1'), parsed: await PostalMime.parse(bytes) }
}

test('what was put in comes out of a mail parser', async () => {
  const { parsed } = await composed(some())
  expect(parsed.subject).toBe(some().subject)
  expect(parsed.from).toEqual({ name: 'Sitrep – Syria', address: 'sitrep@example.org' })
  expect(parsed.to).toEqual([{ name: '', address: 'reader@example.org' }])
  expect(parsed.replyTo?.[0]?.address).toBe('desk@example.org')
  expect(parsed.html?.trim()).toBe(some().html.trim())
  expect(parsed.text?.trim()).toBe('Army takes Qusayr.')
  expect(parsed.date).toBe(at)
  expect(parsed.attachments).toEqual([])
})

test('List-Unsubscribe stands on one line, lines end as SMTP wants them and none is too long', async () => {
  const { raw } = await composed(some())
  expect(raw).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`)
  expect(raw).toMatch(/^Content-Language: en\r$/m)
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(998)
})

test('the same mail is the same bytes', async () => {
  expect(await composeMail(some(), 'D1', at)).toEqual(await composeMail(some(), 'D1', at))
})

test.each([
  'a@example.org, b@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'A <a@example.org>',
  'a@exam\u202eple.org',
])('the recipient %j is refused', async (to) => {
  await expect(composeMail(some({ to }), 'D1', at)).rejects.toThrow(AddressRefused)
})

test.each(['To', 'bcc', 'Content-Type', 'X-SES-CONFIGURATION-SET', 'Resent-To', 'Bad Name', 'A:\r\nB'])(
  'a mail may not bring its own %j',
  async (name) => {
    await expect(composeMail(some({ headers: { [name]: 'x' } }), 'D1', at)).rejects.toThrow(TypeError)
  },
)

test('no field can add a header, a recipient or a part', async () => {
  const nasty = fc.string({
    unit: fc.constantFrom('a', ' ', '\r', '\n', '\u0000', '\u202e', '<', '>', ',', ':', '"', '=?', '--', 'é'),
  })
  const names = (await composed(some())).parsed.headers.map((each) => each.key).sort()
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, nasty, async (subject, name, value, text) => {
      const from = `${name.replace(/[<>]/g, '')} <sitrep@example.org>`
      const headers = { ...some().headers, 'X-Entity-Ref-ID': `x${value}`, 'Auto-Submitted': `y${value}` }
      const { parsed } = await composed(some({ subject: `s${subject}`, from, text: `t${text}`, headers }))
      expect(parsed.headers.map((each) => each.key).sort()).toEqual(names)
      expect(parsed.to).toEqual([{ name: '', address: 'reader@example.org' }])
      expect(parsed.from?.address).toBe('sitrep@example.org')
      expect(parsed.attachments).toEqual([])
      expect(parsed.subject).not.toMatch(/[\r\n\u202e]/)
    }),
    { numRuns: 150 },
  )
})

test('a picture is attached inline under the name by which the HTML shows it', async () => {
  const inline = [{ cid: 'map.m@sitrep', type: 'image/png' as const, base64: 'iVBORw0KGgo=' }]
  const { parsed, raw } = await composed(some({ html: '<img src="cid:map.m@sitrep" alt="Map">', inline }))
  const [picture] = parsed.attachments
  expect([picture?.contentId, picture?.mimeType, picture?.disposition]).toEqual([
    '<map.m@sitrep>',
    'image/png',
    'inline',
  ])
  expect(Buffer.from(picture?.content as ArrayBuffer).toString('base64')).toBe('iVBORw0KGgo=')
  expect(raw).toContain('multipart/related')
})
