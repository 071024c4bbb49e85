import { expect, it } from 'vitest'
import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { listHeaders } from '#views/email/headers.ts'
import { preferences } from '../builders/profile.ts'
import { edition, personal } from './edition-builder.ts'

const digest = listHeaders(edition(), personal)
const alert = listHeaders(edition({ kind: 'alert' }), personal)

it('lets every list mail be left with one click', () => {
  for (const headers of [digest, alert]) {
    expect(headers['List-Unsubscribe']).toBe(`<${personal.unsubscribeUrl}>`)
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(headers['List-Id']).toBe('syria <syria.sitrep.example>')
    expect(headers['Auto-Submitted']).toBe('auto-generated')
    expect(headers['X-Entity-Ref-ID']).toBe(personal.deliveryId)
  }
})

it('marks digests as bulk, alerts not', () => {
  expect(digest.Precedence).toBe('bulk')
  expect(alert.Precedence).toBeUndefined()
})

it('threads the mails of one development, and no two digests', () => {
  expect(listHeaders(edition({ kind: 'correction', key: 'other' }), personal).References).toBe(alert.References)
  expect(listHeaders(edition({ date: '2013-06-06' }), personal).References).not.toBe(digest.References)
})

it('asks for confirmation outside any list, with words that nobody typed', () => {
  const links = {
    publicUrl: 'https://s.example',
    confirmUrl: 'https://s.example/confirm?t=a',
    blockUrl: 'https://s.example/block?t=b',
    deliveryId: 'F-1',
  }
  const mail = confirmationMail(preferences({ digest: { at: '06:30' }, zone: 'Europe/Paris' }), links)
  expect(Object.keys(mail.headers).filter((name) => name.startsWith('List-'))).toEqual([])
  for (const part of [mail.html, mail.text]) {
    expect(part).toContain(links.confirmUrl)
    expect(part).toContain(links.blockUrl)
    expect(part).toContain('A digest a day at 06:30, Europe/Paris')
  }
})
