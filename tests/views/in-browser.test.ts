import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmationMail } from '#views/email/confirmation-mail.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import { dossierPage, editionPage } from '#views/pages/archive-pages.ts'
import { choiceOf } from '#views/pages/choice.ts'
import { settingsPage } from '#views/pages/settings-page.ts'
import { subscribePage } from '#views/pages/subscribe-pages.ts'
import { dossierHead } from '../builders/dossier.ts'
import { preferences, profile } from '../builders/profile.ts'
import { development, edition, pack, personal, toll } from './edition-builder.ts'

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
const told = edition()
const documents = {
  digest: editionMail(told, pack, personal).html,
  alert: editionMail(edition({ kind: 'alert', items: told.items.slice(1, 2) }), pack, personal).html,
  confirmation: confirmationMail(chosen, links).html,
  'day page': editionPage(told, pack, personal.publicUrl, [told]),
  'record page': dossierPage(dossierHead({ watch: 'syria', developments: [development(), toll] }), pack),
  'sign-up page': subscribePage({ packs: [pack], zones: ['UTC'], chosen: choiceOf(chosen), stamp: 's' }),
  'settings page': settingsPage({
    token: 't',
    profile: profile('ann'),
    chosen: choiceOf(chosen),
    packs: [pack],
    zones: ['UTC'],
  }),
}

/** As text: it runs in the page, where other types hold than here. */
const lowestContrast = readFileSync(new URL('lowest-contrast.js', import.meta.url), 'utf8')

describe.skipIf(executablePath === undefined)('in a real browser (skipped where no Chromium is installed)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: flags.split(' ') })
  })
  afterAll(() => browser?.close())

  it.each(Object.entries(documents))('needs no sideways scrolling on a phone or beside a list: %s', async (_, html) => {
    for (const width of [360, 600]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      await page.setContent(html)
      expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width}`).toBeLessThanOrEqual(width)
      await page.close()
    }
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
