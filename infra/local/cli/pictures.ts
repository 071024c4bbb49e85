import { mkdirSync } from 'node:fs'
import { program } from 'commander'
import { chromium } from 'playwright-core'
import PostalMime from 'postal-mime'
import { homeAt } from '../home.ts'
import { type Caught, type Inbox, openInbox } from '../inbox.ts'
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

/** The digest and the alert that say most, at the width of a desktop mail program. */
async function draw(browser: string, out: string): Promise<void> {
  const inbox = openInbox(homeAt().path('inbox'))
  mkdirSync(out, { recursive: true })
  const chrome = await chromium.launch({ executablePath: browser, args: flags })
  try {
    for (const [name, prefix] of [
      ['digest', 'D'],
      ['alert', 'A'],
    ] as const) {
      const html = await longest(inbox, prefix)
      const page = await chrome.newPage({ viewport: { width: 640, height: 1100 }, deviceScaleFactor: 1.5 })
      await page.setContent(html)
      await page.screenshot({ path: `${out}/${name}.png` })
    }
  } finally {
    await chrome.close()
  }
}

async function longest(inbox: Inbox, prefix: string): Promise<string> {
  const mails = inbox.list().filter(({ envelope }) => envelope.tags.delivery?.startsWith(prefix))
  const bodies = await Promise.all(mails.map(({ name }: Caught) => PostalMime.parse(inbox.raw(name) ?? '')))
  const html = bodies.map((mail) => mail.html ?? '').sort((a, b) => b.length - a.length)[0]
  if (!html) throw new Problem('The inbox holds no such mail; run "npm start -- --once" first.')
  return html
}
