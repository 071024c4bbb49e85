import { expect, it } from 'vitest'
import { drawing, feeds, mails, webPages } from './documents.ts'

/** Files that a person can open; `npm run goldens` writes them anew, to be looked at and reviewed as a diff. */
const file = (name: string) => `goldens/${name}`

it.each(Object.entries(mails))('the mail as it was accepted: %s', async (name, { subject, html, text }) => {
  await expect(html.replace(/cid:[^"]+/, 'map.svg')).toMatchFileSnapshot(file(`mail-${name}.html`))
  await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(file(`mail-${name}.txt`))
})

it.each(Object.entries(webPages))('the page as it was accepted: %s', async (name, html) => {
  await expect(html).toMatchFileSnapshot(file(`page-${name}.html`))
})

it.each(Object.entries(feeds))('the feed as it was accepted: %s', async (name, text) => {
  await expect(text).toMatchFileSnapshot(file(name))
})

it('the map as it was accepted', async () => {
  await expect(drawing).toMatchFileSnapshot(file('map.svg'))
})
