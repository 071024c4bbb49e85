import { mkdirSync } from 'node:fs'
import { program } from 'commander'
import { chromium } from 'playwright-core'
import PostalMime, { type Attachment } from 'postal-mime'
import { homeAt } from '../home.ts'
import { openHost } from '../host.ts'
import { type Inbox, openInbox } from '../inbox.ts'
import { Problem } from '../problem.ts'
import { reportFailure } from './report-failure.ts'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
]

program
  .name('npm run pictures --')
  .description('Draws the pictures of the README from the mails of the last "npm start".')
  .option('--browser <path>', 'a Chromium', '/usr/bin/chromium')
  .option('--out <folder>', 'where they go', '.github/pictures')
  .action((options: { browser: string; out: string }) => draw(options.browser, options.out).catch(reportFailure))
  .parseAsync()

/** An alert, the fullest digest that tells the same, and the archive of its watch, at the width of a mail program. */
async function draw(browser: string, out: string): Promise<void> {
  const home = homeAt()
  const mails = await mailsIn(openInbox(home.path('inbox')))
  const alerts = mails.filter(({ kind, html }) => kind === 'A' && html.includes('<img'))
  const pairs = alerts.flatMap((alert) => {
    const digest = mails.find(({ kind, subject }) => kind === 'D' && subject.includes(alert.subject.slice(0, 24)))
    return digest ? [{ alert, digest }] : []
  })
  const fullest = pairs.sort((a, b) => b.digest.html.length - a.digest.html.length)[0]
  if (fullest === undefined)
    throw new Problem('The inbox holds no alert that a digest tells again; run "npm start -- --once" first.')
  const { alert, digest } = fullest
  mkdirSync(out, { recursive: true })
  const chrome = await chromium.launch({ executablePath: browser, args: flags })
  const host = await openHost(home, 0)
  try {
    const page = await chrome.newPage({ viewport: { width: 640, height: 1100 }, deviceScaleFactor: 1.5 })
    for (const [name, mail] of Object.entries({ alert, digest })) {
      await page.setContent(mail.html)
      await page.screenshot({ path: `${out}/${name}.png` })
    }
    await page.goto(`http://localhost:${host.ports.web}/${digest.watch}/`)
    await page.screenshot({ path: `${out}/archive.png` })
  } finally {
    await host.close()
    await chrome.close()
  }
}

async function mailsIn(inbox: Inbox) {
  return Promise.all(
    inbox.list().map(async ({ name, envelope }) => {
      const { subject = '', html = '', headers, attachments } = await PostalMime.parse(inbox.raw(name) ?? '')
      const watch = headers.find(({ key }) => key === 'list-id')?.value.split(' ')[0] ?? ''
      return { kind: envelope.tags.delivery?.charAt(0), subject, watch, html: withPictures(html, attachments) }
    }),
  )
}

/** As a mail program shows it: what is attached in the place that asks for it. */
function withPictures(html: string, attachments: readonly Attachment[]): string {
  return attachments.reduce((shown, { contentId, mimeType, content }) => {
    const id = contentId?.replace(/^<|>$/g, '')
    if (id === undefined || typeof content === 'string') return shown
    const data = Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('base64')
    return shown.replace(`cid:${id}`, `data:${mimeType};base64,${data}`)
  }, html)
}
