import { expect, it } from 'vitest'
import { everythingAbout } from '#core/subscribers/everything-about.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import { exportMail } from '#views/email/export-mail.ts'
import { linkMail } from '#views/email/link-mail.ts'
import { welcomeMail } from '#views/email/welcome-mail.ts'
import { preferences, profile } from '../builders/profile.ts'
import { edition, pack } from './edition-builder.ts'

const links = {
  publicUrl: 'https://s.example',
  settingsUrl: 'https://s.example/settings?t=a',
  unsubscribeUrl: 'https://s.example/u/b',
  deliveryId: 'L-1',
}
const wanted = preferences({ watches: ['syria'] })
const everything = everythingAbout(
  profile('ann'),
  { subscriber: 'ann', reason: 'bounced', at: '2013-05-01T00:00:00.000Z' },
  [],
)

const letters = {
  already: linkMail('already', links),
  link: linkMail('link', links),
  welcome: welcomeMail(wanted, links, { edition: edition(), pack }),
  'welcome without a digest': welcomeMail(wanted, links, undefined),
  export: exportMail(everything, links),
}

it.each(Object.entries(letters))(
  'says the same with and without HTML, under one title, for machines to leave alone: %s',
  (_, mail) => {
    expect(mail.html.match(/<h1[\s>]/g)).toHaveLength(1)
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain(mail.subject)
      expect(part).toContain(links.settingsUrl)
    }
    expect(mail.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': 'L-1' })
  },
)

it('brings the newest digest along with the welcome, as this reader would have got it', () => {
  const { html, text, headers } = welcomeMail({ ...wanted, topics: ['diplomacy'] }, links, { edition: edition(), pack })
  for (const part of [html, text]) {
    expect(part).toContain('A digest a day at 07:00, Asia/Beirut')
    expect(part).toContain('Geneva')
    expect(part).not.toContain('shelled')
  }
  expect(headers['List-Unsubscribe']).toBe(`<${links.unsubscribeUrl}>`)
})

it('exports what is kept as JSON that can be read again, without what serves as a key', () => {
  const json = letters.export.text.slice(letters.export.text.indexOf('{'), letters.export.text.lastIndexOf('}') + 1)
  expect(JSON.parse(json)).toEqual(everything)
  expect(Object.keys(everything)).toEqual(
    expect.arrayContaining(['address', 'state', 'preferences', 'consent', 'created', 'doNotWrite', 'mails']),
  )
  for (const name of ['subscriber', 'epoch', 'revision']) expect(everything).not.toHaveProperty(name)
})

it('writes dates as the reader chose, each reader of one edition their own way, and all else in English', () => {
  const told = edition()
  const personal = { ...links, why: 'You asked.' }
  const [french, usual, american] = (['fr', 'en', 'en-US'] as const).map((language) =>
    editionMail(told, pack, { ...personal, language }),
  )
  for (const part of ['subject', 'html', 'text'] as const) {
    expect(french?.[part]).toContain('5 juin')
    expect(usual?.[part]).toContain('5 June')
    expect(american?.[part]).toContain('June 5')
    expect(usual?.[part]).not.toContain('juin')
  }
  expect(french?.html).toContain('<html lang="en">')
  expect(editionMail(told, pack, personal).subject).toBe(usual?.subject)
})
