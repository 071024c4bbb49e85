import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'
import { words } from '../wording.ts'
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
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${words.brand}</title>
${head}<style>${raw(styles)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><nav aria-label="Main"><strong><a href="/">${words.brand}</a></strong> <a href="/">Latest</a> ${watches.map(({ id, name }) => html`<a href="/${id}/">${name}</a> `)}<a href="/methods">How we report</a> <a href="/subscribe">Subscribe</a></nav></header>
<main id="content" tabindex="-1">
${body}
</main>
<footer><p>Every development links to its sources.</p>
<p><a href="/corrections">Corrections</a> · <a href="/privacy">Privacy</a> · <a href="/report">Report an error</a></p></footer>
</body>
</html>`}`
}
