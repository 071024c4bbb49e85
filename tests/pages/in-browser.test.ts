import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveEditionId } from '#core/editions/segment.ts'
import { chromiumPath, openBrowser, skipped } from '../browser/chromium.ts'
import { overflow, violations } from '../browser/faults.ts'
import { development, edition, pack } from '../views/edition-builder.ts'
import { web } from './web.ts'

const address = 'reader@example.org'
const places = ['Qusayr', 'Homs', 'Aleppo'].map((name) => ({
  id: name.toLowerCase(),
  name,
  names: [name],
  level: 'town' as const,
  country: 'SY',
  lat: 34,
  lon: 36,
}))

async function opened() {
  const site = web({ packs: [{ ...pack, places }] })
  await site.join(address)
  await site.ports.editions.settle(
    edition({
      id: archiveEditionId('syria', '2013-06-04'),
      key: '2013-06-04',
      date: '2013-06-04',
      to: '2013-06-04T21:00:00.000Z',
      items: [
        {
          dossier: 'd',
          development: development({ date: { value: '2013-06-04', granularity: 'day', basis: 'stated' } }),
          change: 'new',
        },
      ],
    }),
  )
  await site.join('left@example.org')
  await site.post(`/u/${site.token('unsubscribe', 'left@example.org')}`)
  await site.subscribe({ address: 'pending@example.org', bar: 'any' })
  return site
}

describe.skipIf(chromiumPath === undefined)(`in a real browser (${skipped})`, () => {
  let browser: Browser
  let visitor: Page
  let site: Awaited<ReturnType<typeof opened>>
  let base: string
  let close: () => void
  beforeAll(async () => {
    site = await opened()
    const server = createAdaptorServer({ fetch: site.app.fetch })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => server.close()
    browser = await openBrowser()
    visitor = await browser.newPage({ viewport: { width: 320, height: 800 }, bypassCSP: true })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    close?.()
  })

  const settings = () => `/settings?t=${site.token('settings', address)}`
  /** Each page by how somebody gets to it. */
  const visits: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'sign-up': (page) => page.goto(`${base}/subscribe`),
    'sign-up to mend': async (page) => {
      await page.goto(`${base}/subscribe`)
      await page.fill('#address', 'амина@example.org')
      for (const box of await page.locator('input[name=topics]').all()) await box.uncheck()
      await page.click('main button')
    },
    'check your inbox': async (page) => {
      await page.goto(`${base}/subscribe`)
      await page.fill('#address', address)
      site.ports.clock.pass(60)
      await page.click('main button')
    },
    confirmation: (page) => page.goto(`${base}/confirm?t=${site.token('confirm', 'pending@example.org')}`),
    'I did not ask': (page) => page.goto(`${base}/block?t=${site.token('block', 'pending@example.org')}`),
    settings: (page) => page.goto(base + settings()),
    'settings with places to choose from': async (page) => {
      await page.goto(base + settings())
      await page.fill('#add', 'Qusai, Atlantis')
      await page.click('text=Find places')
    },
    'settings with a back-test': async (page) => {
      await page.goto(base + settings())
      await page.check('input[value=alerts]')
      await page.selectOption('#bar', 'any')
      await page.click('text=Save settings')
      expect(await page.textContent('.notice')).toContain('This would have sent 2 alerts')
    },
    'settings of who has left': (page) => page.goto(`${base}/settings?t=${site.token('settings', 'left@example.org')}`),
    unsubscribe: (page) => page.goto(`${base}/u/${site.token('unsubscribe', address)}`),
    unsubscribed: async (page) => {
      await page.goto(`${base}/u/${site.token('unsubscribe', address)}`)
      await page.click('text=Stop all email')
      await page.waitForSelector('text=Undo')
      await site.post('/undo', { t: site.token('undo', address) })
    },
    'a link that does not work': (page) => page.goto(`${base}/settings?t=x`),
    'a fresh link': (page) => page.goto(`${base}/link`),
    'report an error': (page) => page.goto(`${base}/report?about=/syria/`),
    'nothing there': (page) => page.goto(`${base}/nowhere/`),
  }

  it.each(Object.entries(visits))(
    'has no fault that axe finds, by day and by night, and no sideways scrolling at 320: %s',
    async (_, visit) => {
      await visit(visitor)
      expect.soft(await overflow(visitor, [320])).toBeUndefined()
      for (const colorScheme of ['light', 'dark'] as const) {
        await visitor.emulateMedia({ colorScheme })
        expect.soft(await violations(visitor), colorScheme).toEqual([])
      }
    },
    120_000,
  )

  it('is styled under its own policy, and runs no script though one stood in the page', async () => {
    const page = await browser.newPage()
    const refused: string[] = []
    page.on('console', (message) => void refused.push(message.text()))
    await page.goto(`${base}/subscribe`)
    expect(await page.evaluate('getComputedStyle(document.querySelector("main")).maxWidth')).not.toBe('none')
    expect(refused).toEqual([])
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title=1">')`)
    await page.waitForTimeout(200)
    expect(await page.title()).toContain('Subscribe')
    await page.close()
  })

  it('can be signed up to by keyboard alone, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${base}/subscribe`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('keys@example.org')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    site.ports.clock.pass(60)
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=Check your inbox')
    expect(await site.profile('keys@example.org')).toMatchObject({
      state: 'pending',
      preferences: { digest: { at: '07:00' }, alerts: { bar: 'reported' } },
    })
    await context.close()
  }, 60_000)

  it('says with each field that is to be mended what is wrong with it', async () => {
    const page = await browser.newPage()
    await visits['sign-up to mend']?.(page)
    const field = page.locator('#address')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('амина@example.org')
    const problem = await page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent()
    expect(problem).toContain('written a–z')
    await page.click('[role=alert] a[href="#address"]')
    expect(await page.evaluate('document.activeElement.id')).toBe('address')
    expect(await page.locator('input[name=topics]:checked').count()).toBe(0)
    await page.close()
  })
})
