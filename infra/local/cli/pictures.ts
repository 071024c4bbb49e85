import { mkdirSync } from 'node:fs'
import { program } from 'commander'
import { chromium } from 'playwright-core'
import PostalMime from 'postal-mime'
import { homeAt } from '../home.ts'
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

/** The newest alert, and the digest that tells the same, at the width of a desktop mail program. */
async function draw(browser: string, out: string): Promise<void> {
  const mails = await mailsIn(openInbox(homeAt().path('inbox')))
  const alert = mails.filter(({ kind }) => kind === 'A').at(-1)
  const digest = mails.find(
    ({ kind, subject }) => kind === 'D' && alert !== undefined && subject.endsWith(alert.subject),
  )
  if (!alert || !digest)
    throw new Problem('The inbox holds no alert that a digest tells again; run "npm start -- --once" first.')
  mkdirSync(out, { recursive: true })
  const chrome = await chromium.launch({ executablePath: browser, args: flags })
  try {
    for (const [name, mail] of Object.entries({ alert, digest })) {
      const page = await chrome.newPage({ viewport: { width: 640, height: 1100 }, deviceScaleFactor: 1.5 })
      await page.setContent(mail.html)
      await page.screenshot({ path: `${out}/${name}.png` })
    }
  } finally {
    await chrome.close()
  }
}

async function mailsIn(inbox: Inbox) {
  return Promise.all(
    inbox.list().map(async ({ name, envelope }) => {
      const { subject = '', html = '' } = await PostalMime.parse(inbox.raw(name) ?? '')
      return { kind: envelope.tags.delivery?.charAt(0), subject, html }
    }),
  )
}
