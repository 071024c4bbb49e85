import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everythingAbout } from '#core/subscribers/everything-about.ts'
import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { exportMail } from '#views/email/export-mail.ts'
import { linkMail } from '#views/email/link-mail.ts'
import { welcomeMail } from '#views/email/welcome-mail.ts'
import { choiceOf } from '#views/pages/choice.ts'
import { settingsPage } from '#views/pages/settings-page.ts'
import { subscribePage } from '#views/pages/subscribe-pages.ts'
import { chromiumPath, openBrowser, skipped } from '../browser/chromium.ts'
import { faint, overflow, violations } from '../browser/faults.ts'
import { preferences, profile } from '../builders/profile.ts'
import { mails, webPages } from './documents.ts'
import { edition, pack, personal } from './edition-builder.ts'

const chosen = preferences({ watches: ['syria'] })
const links = {
  publicUrl: personal.publicUrl,
  confirmUrl: personal.settingsUrl,
  blockUrl: personal.settingsUrl,
  deliveryId: 'F-1',
}
const letterLinks = {
  publicUrl: personal.publicUrl,
  settingsUrl: personal.settingsUrl,
  unsubscribeUrl: personal.unsubscribeUrl,
  deliveryId: 'L-1',
}
const documents = {
  ...Object.fromEntries(Object.entries(mails).map(([name, mail]) => [`mail: ${name}`, shown(mail)])),
  ...Object.fromEntries(Object.entries(webPages).map(([name, html]) => [`page: ${name}`, html])),
  confirmation: confirmationMail(chosen, links).html,
  welcome: welcomeMail(chosen, letterLinks, { edition: edition(), pack }).html,
  'welcome without a digest': welcomeMail(chosen, letterLinks, undefined).html,
  'already subscribed': linkMail('already', letterLinks).html,
  export: exportMail(everythingAbout(profile('ann'), undefined, []), letterLinks).html,
  'sign-up page': subscribePage({ packs: [pack], zones: ['UTC'], chosen: choiceOf(chosen), stamp: 's' }),
  'settings page': settingsPage({
    token: 't',
    profile: profile('ann'),
    chosen: choiceOf(chosen),
    packs: [pack],
    zones: ['UTC'],
  }),
}

/** A mail with its picture in place, as a mail program shows it. */
function shown(mail: (typeof mails)[keyof typeof mails]): string {
  const { html } = mail
  const [picture] = ('inline' in mail && mail.inline) || []
  return picture ? html.replace(`cid:${picture.cid}`, `data:image/png;base64,${picture.base64}`) : html
}

describe.skipIf(chromiumPath === undefined)(`in a real browser (${skipped})`, () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  it.each(Object.entries(documents))(
    'needs no sideways scrolling on a phone or beside a list, breaks no rule that axe knows, and is readable by day and by night: %s',
    async (_, html) => {
      await page.setContent(html)
      expect.soft(await overflow(page, [320, 360, 600])).toBeUndefined()
      expect.soft(await violations(page)).toEqual([])
      expect.soft(await faint(page)).toEqual([])
    },
  )

  it('would see a page that is too wide, faint by night and without a word for its picture', async () => {
    await page.setContent(
      '<html lang="en"><title>x</title><style>:root { color-scheme:light } body { color:#000; background:#fff } @media (prefers-color-scheme: dark) { p { color:#777; background:#666 } }</style><main><h1>x</h1><p>faint</p><img src="x"><div style="width:400px">wide</div></main></html>',
    )
    expect(await overflow(page, [320, 600])).toMatch(/^4\d\d px at 320$/)
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt')])
    expect(await faint(page)).toEqual([expect.stringMatching(/^dark: 1\.\d+ faint$/)])
  })

  it.each(Object.entries(mails))('says the same without styles and without pictures: %s', async (_, mail) => {
    const bare = mail.html.replace(/ style="[^"]*"/g, '').replace(/<style>[\s\S]*?<\/style>/, '')
    await page.setContent(bare)
    expect(await overflow(page, [320])).toBeUndefined()
    const alts = await page.evaluate<string[]>('[...document.images].map((image) => image.alt)')
    for (const alt of alts) expect(alt).toMatch(/^Map of \w+ in Syria, \d+ km from/)
  })
})
