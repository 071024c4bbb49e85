import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'
import { darkMode, s } from './styles.ts'

interface Letter {
  readonly language: string
  readonly title: string
  /** What a mailbox shows after the subject. */
  readonly preheader: string
  readonly body: Html
  readonly footer: Html
}

export function layout({ language, title, preheader, body, footer }: Letter): string {
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${raw(darkMode)}</style>
</head>
<body style="${raw(s.body.replaceAll('"', "'"))}">
<div style="${s.preheader}">${preheader}</div>
<main class="page" style="${s.page}">
${body}
<footer class="soft line" style="${s.footer}">
${footer}
</footer>
</main>
</body>
</html>`)
}
