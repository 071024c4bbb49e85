import { html } from 'hono/html'
import { words } from '../page-wording.ts'
import { archivePage } from './archive-page.ts'

export function methodsPage(): string {
  return prosePage(words.about.methods)
}

export function privacyPage(): string {
  return prosePage(words.about.privacy)
}

function prosePage({ title, body }: (typeof words.about)['methods' | 'privacy']): string {
  return archivePage({ title, body: html`<h1>${title}</h1>\n${body}` })
}
