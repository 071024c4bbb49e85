import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everythingAbout } from '#core/subscribers/everything-about.ts'
import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { exportMail } from '#views/email/export-mail.ts'
import { linkMail } from '#views/email/link-mail.ts'
import { welcomeMail } from '#views/email/welcome-mail.ts'
import { choiceOf } from '#views/pages/choice.ts'
import { settingsPage } from '#views/pages/settings-page.ts'
import { subscribePage } from '#views/pages/subscribe-pages.ts'
import { preferences, profile } from '../builders/profile.ts'
import { mails, webPages } from './documents.ts'
import { edition, pack, personal } from './edition-builder.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

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

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** As text: it runs in the page, where other types hold than here. */
const lowestContrast = readFileSync(new URL('lowest-contrast.js', import.meta.url), 'utf8')

describe.skipIf(executablePath === undefined)('in a real browser (skipped where no Chromium is installed)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: flags.split(' ') })
  })
  afterAll(() => browser?.close())

  it.each(Object.entries(documents))('needs no sideways scrolling on a phone or beside a list: %s', async (_, html) => {
    for (const width of [320, 360, 600]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      await page.setContent(html)
      expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width}`).toBeLessThanOrEqual(width)
      await page.close()
    }
  })

  it.each(Object.entries(documents))('breaks no rule of accessibility that axe knows: %s', async (_, html) => {
    const page = await browser.newPage({ viewport: { width: 600, height: 800 } })
    await page.setContent(html)
    await page.evaluate(axe)
    const { violations } = await page.evaluate<{
      violations: readonly { id: string; nodes: readonly { html: string }[] }[]
    }>('axe.run()')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.close()
  })

  it.each(Object.entries(mails))('says the same without styles and without pictures: %s', async (_, mail) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    const bare = mail.html.replace(/ style="[^"]*"/g, '').replace(/<style>[\s\S]*?<\/style>/, '')
    await page.setContent(bare)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    const alts = await page.evaluate<string[]>('[...document.images].map((image) => image.alt)')
    for (const alt of alts) expect(alt).toMatch(/^Map of \w+ in Syria, \d+ km from/)
    await page.close()
  })

  it.each(Object.entries(documents))('is readable by day and by night, contrast 4.5 to 1: %s', async (_, html) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 600, height: 800 }, colorScheme })
      await page.setContent(html)
      const { ratio, text } = await page.evaluate<{ ratio: number; text: string }>(lowestContrast)
      expect(ratio, `${colorScheme}: ${text}`).toBeGreaterThanOrEqual(4.5)
      await page.close()
    }
  })
})
