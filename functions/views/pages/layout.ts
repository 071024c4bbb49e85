import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import { styles } from './styles.ts'

export interface Page {
  readonly title: string
  readonly body: Html
  /** Watches for the navigation: id and name. */
  readonly watches?: readonly { readonly id: string; readonly name: string }[]
  /** Belongs into the head: links to feeds, descriptions. */
  readonly head?: Html
}

/** One layout for every page. No script, no picture from elsewhere, readable without styles. */
export function page({ title, body, watches = [], head = html`` }: Page): string {
  return `${html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${words.brand}</title>
${head}<style>${raw(styles)}</style>
</head>
<body>
<a class="skip" href="#content">${words.site.skip}</a>
<header><nav aria-label="${words.site.main}"><strong><a href="/">${words.brand}</a></strong> <a href="/">${words.site.latest}</a> ${watches.map(({ id, name }) => html`<a href="/${id}/">${name}</a> `)}<a href="/methods">${words.site.methods}</a> <a href="/subscribe">${words.site.subscribe}</a></nav></header>
<main id="content" tabindex="-1">
${body}
</main>
<footer><p>${words.site.promise}</p>
<p><a href="/corrections">${words.site.corrections}</a> · <a href="/privacy">${words.site.privacy}</a> · <a href="/report">${words.site.report}</a></p></footer>
</body>
</html>`}`
}
